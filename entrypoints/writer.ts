import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { newRequestId, openShadowRoot, startWriterOnce } from '../src/content';
import { browser } from '../src/shared/browser';

/**
 * Put into a frame by a gesture, or registered for the sites that the person opted in; never in the manifest. No
 * content script of the build tool's kind: those announce themselves to the page, with the extension's id.
 */
export default defineUnlistedScript(() =>
  startWriterOnce({
    document,
    runtime: browser.runtime,
    openShadowRoot,
    newId: newRequestId,
  }),
);
