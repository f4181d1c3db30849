import { pageSettled } from '../fields/settled';
import type { RichHost } from '../rich/host';
import { sameText } from '../rich/spaces';
import { isMac, pressUndo } from './hand-over';

/**
 * Makes several edits one step for the person in an editor with an undo stack of its own: after the undo key has
 * taken back the last of them, it is pressed for the others. `states`: the texts on the way, the original first.
 */
export function linkKeyUndo(host: RichHost, states: readonly string[]): void {
  const { element } = host;
  const view = element.ownerDocument.defaultView;
  if (states.length < 3 || !view) return;
  const isAt = (state: string | undefined): boolean =>
    state !== undefined && host.guard.check().ok && sameText(host.model().text, state);

  async function follow(): Promise<void> {
    await pageSettled(element.ownerDocument);
    // The editor may have joined steps of its own accord: it is undone until the original is back, and no further.
    const between = states.slice(1, -1);
    for (let left = between.length; left > 0 && between.some(isAt); left--) await pressUndo(element);
  }

  element.addEventListener(
    'keydown',
    (event) => {
      const command = isMac(view) ? event.metaKey : event.ctrlKey;
      const isUndo = command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (event.isTrusted && isUndo && isAt(states.at(-1))) void follow();
    },
    { capture: true },
  );
}
