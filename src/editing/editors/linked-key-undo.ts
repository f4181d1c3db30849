import { pageSettled } from '../fields/settled';
import { sameText } from '../rich/edits';
import { readTextModel } from '../rich/text-model';
import { isMac, pressUndo } from './hand-over';

/**
 * Makes several edits one step for the person in an editor with an undo stack of its own: after the undo key has
 * taken back the last of them, it is pressed for the others. `states`: the texts on the way, the original first.
 */
export function linkKeyUndo(host: HTMLElement, states: readonly string[]): void {
  const view = host.ownerDocument.defaultView;
  if (states.length < 3 || !view) return;
  const isAt = (state: string | undefined): boolean =>
    state !== undefined && sameText(readTextModel(host).text, state);

  async function follow(): Promise<void> {
    await pageSettled(host.ownerDocument);
    // The editor may have joined steps of its own accord: it is undone until the original is back, and no further.
    const between = states.slice(1, -1);
    for (let left = between.length; left > 0 && between.some(isAt); left--) await pressUndo(host);
  }

  host.addEventListener(
    'keydown',
    (event) => {
      const command = isMac(view) ? event.metaKey : event.ctrlKey;
      const isUndo = command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (event.isTrusted && isUndo && isAt(states.at(-1))) void follow();
    },
    { capture: true },
  );
}
