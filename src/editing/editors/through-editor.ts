import { applyChanges, type Edit } from '../../text';
import { rangeOfSpan } from '../rich/positions';
import type { RichHost } from '../rich/host';
import { sameText } from '../rich/spaces';
import type { WriteEdits } from '../rich/through-browser';
import { handOver, pressUndo } from './hand-over';
import { linkKeyUndo } from './linked-key-undo';
import { overWholeWords } from './whole-words';

/**
 * Edits handed to an editor one by one, from the last to the first so that offsets stay true. Each is read back; at
 * the first that came out differently, the editor's own undo takes back what there is.
 */
export const writeThroughEditor: WriteEdits = async (host, original, edits, after) => {
  const states = [original];
  for (const edit of overWholeWords(host.model(), edits).toReversed()) {
    const before = states.at(-1) ?? original;
    const taken = await give(host, edit);
    const { text } = host.model();
    if (!taken || !sameText(text, applyChanges(before, [edit])))
      return {
        ok: false,
        why: taken ? 'changed by the editor' : 'not taken',
        restored: await restored(host, states),
      };
    states.push(text);
  }
  if (!sameText(states.at(-1) ?? original, after))
    return { ok: false, why: 'changed by the editor', restored: await restored(host, states) };
  linkKeyUndo(host, states);
  return { ok: true };
};

async function give(host: RichHost, edit: Edit): Promise<boolean> {
  const range = rangeOfSpan(host.model(), edit);
  return range !== undefined && handOver(host, range, edit.replacement);
}

async function restored(host: RichHost, states: readonly string[]): Promise<boolean> {
  const isOriginal = (): boolean => sameText(host.model().text, states[0] ?? '');
  for (let left = states.length; left > 0 && !isOriginal(); left--) await pressUndo(host.element);
  return isOriginal();
}
