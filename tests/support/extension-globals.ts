/** Import first in tests of code that looks for the extension's interfaces on the global object. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { provideLocks } from './locks';

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

provideLocks();
