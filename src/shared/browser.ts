/**
 * The one door to the browser's extension interfaces: promises and one name in every browser.
 * What the polyfill does not type (offscreen documents, shadow roots) is reached through `chrome` types here.
 */
import browser from 'webextension-polyfill';

export { browser };
export type { Browser, Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';

/** Codes of the browser's detector that ISO 639-1 has others for. */
const currentCodes: Readonly<Record<string, string>> = { iw: 'he', nb: 'no' };

/** Percent of a text that must be in one language. */
const leastShare = 90;

/**
 * The language that the browser's built-in detector reads in a text, ISO 639; undefined where it is unsure, where
 * languages are mixed, and where a language is not written in its own script. Works offline and in the worker.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [first] = languages;
  if (!isReliable || first === undefined || first.percentage < leastShare) return undefined;
  const code = currentCodes[first.language] ?? first.language;
  return /^[a-z]{2,3}$/u.test(code) && code !== 'und' ? code : undefined;
}

/** Reads a file of the extension; nothing leaves the device. */
export async function readOwnFile(path: string): Promise<Uint8Array> {
  const { runtime } = browser;
  const response = await fetch(runtime.getURL(path));
  return new Uint8Array(await response.arrayBuffer());
}
