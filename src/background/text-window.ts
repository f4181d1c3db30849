import type { WindowText } from '../messaging';
import { fail, type Result } from '../shared';
import { browser } from '../shared/browser';

/** How long a text waits for the window that was opened for it, milliseconds. */
const longestWaitMs = 60_000;

/** Width and height of the window, CSS pixels: the card's own size with room for a few lines. */
const size = { width: 480, height: 460 } as const;

/** Texts that wait for their window, by a name used once. In memory only: nothing of them is stored. */
const waiting = new Map<string, Result<WindowText>>();

/**
 * Opens a small window of the extension for a text that no card in the page may show, or for the reason why it is
 * refused. The address of the window names the text and does not contain it. For a tab in a private window it is a
 * private one in Firefox; Chromium shows pages of the extension in no private window.
 */
export async function openTextWindow(text: Result<WindowText>, inPrivate: boolean): Promise<void> {
  const id = crypto.randomUUID();
  waiting.set(id, text);
  setTimeout(() => waiting.delete(id), longestWaitMs);
  const url = browser.runtime.getURL(`suggestion.html#${id}`);
  const incognito = inPrivate && !('offscreen' in chrome);
  await browser.windows.create({ url, type: 'popup', ...size, ...(incognito ? { incognito } : {}) });
}

/** Gives a text to its window, once. Fails with `text-gone` afterwards: the window was reloaded or restored. */
export function takeWindowText(id: string): Result<WindowText> {
  const text = waiting.get(id);
  waiting.delete(id);
  return text ?? fail('text-gone');
}

/** Forgets every text that waits, for a wipe. */
export const dropWindowTexts = (): void => waiting.clear();
