/** Stands in for webextension-polyfill in Node: WXT's in-memory browser (storage, messages, alarms). */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export default fakeBrowser;
