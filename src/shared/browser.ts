/**
 * The one door to the browser's extension interfaces: promises and one name in every browser.
 * What the polyfill does not type (offscreen documents, shadow roots) is reached through `chrome` types here.
 */
export { default as browser } from 'webextension-polyfill';
export type { Browser, Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
