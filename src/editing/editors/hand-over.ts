import { pageSettled } from '../fields/settled';
import type { RichHost } from '../rich/host';
import { selectRange } from '../rich/write';

/**
 * Asks an editor to put `text` in place of a range, in the words that keyboards and spelling menus use: an input
 * event that says what and where, and where that is not taken, a paste. Resolves to false when the editor took
 * neither; what it made of it is for the caller to read.
 */
export async function handOver(
  { element: host, guard }: RichHost,
  range: Range,
  text: string,
): Promise<boolean> {
  const { ownerDocument: document } = host;
  await selected(document, range);
  guard.require();
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(host, { childList: true, characterData: true, subtree: true });
  let taken = !text.includes('\n') && replaceEvent(host, range, text);
  if (!taken) {
    guard.require();
    taken = pasteEvent(host, text);
  }
  if (taken) await framesUntil(document, () => changes.length > 0);
  observer.disconnect();
  return taken;
}

/** Selects, and waits for the event: editors follow the selection by its event. */
async function selected(document: Document, range: Range): Promise<void> {
  const heard: Event[] = [];
  const hear = (event: Event): void => void heard.push(event);
  document.addEventListener('selectionchange', hear);
  selectRange(range);
  await framesUntil(document, () => heard.length > 0);
  document.removeEventListener('selectionchange', hear);
}

/** Editors draw what they took in the same task, in a microtask or a few frames later. */
const mostFrames = 12;

/** A frame after `done`, or after so many frames without it: a selection that stays the same makes no event. */
async function framesUntil(document: Document, done: () => boolean): Promise<void> {
  for (let left = mostFrames; left > 0 && !done(); left--) await pageSettled(document);
  await pageSettled(document);
}

/** As from a spelling menu (Input Events Level 2, "insertReplacementText"). */
function replaceEvent(host: HTMLElement, range: Range, data: string): boolean {
  return !host.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: 'insertReplacementText',
      data,
      targetRanges: [new StaticRange(range)],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

function pasteEvent(host: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !host.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

export const isMac = (view: Window): boolean => view.navigator.platform.startsWith('Mac');

/** The keys of undo: these editors have an undo stack of their own, and listen to nothing else. */
export async function pressUndo(host: HTMLElement): Promise<void> {
  const { ownerDocument } = host;
  const mac = ownerDocument.defaultView !== null && isMac(ownerDocument.defaultView);
  host.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      keyCode: 90,
      which: 90,
      ctrlKey: !mac,
      metaKey: mac,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
  await pageSettled(ownerDocument);
}
