/**
 * The one door to the browser's extension interfaces: promises and one name in every browser.
 * What the polyfill does not type (offscreen documents, shadow roots) is reached through `chrome` types here.
 */
import browser from 'webextension-polyfill';

export { browser };
export type { Browser, Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';

/** Reads a file of the extension; nothing leaves the device. */
export async function readOwnFile(path: string): Promise<Uint8Array> {
  const { runtime } = browser;
  const response = await fetch(runtime.getURL(path));
  return new Uint8Array(await response.arrayBuffer());
}
