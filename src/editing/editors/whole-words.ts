import type { Span } from '../../shared';
import type { Edit } from '../../text';
import { widenToGraphemes } from '../fields/graphemes';
import { endPoint, startPoint } from '../rich/positions';
import type { TextModel } from '../rich/text-model';

const wordBefore = /[\p{L}\p{M}\p{N}'’]+$/u;
const wordBehind = /^[\p{L}\p{M}\p{N}'’]+/u;

/**
 * The same edits, each over whole words as a spelling menu would make it, where that stays within one text node. An
 * edit that only puts in or only takes out takes a neighboring character along: editors differ over empty ranges and
 * replacements of nothing. Edits that would then overlap stay as they are.
 */
export function overWholeWords(model: TextModel, edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const room = { start: result.at(-1)?.end ?? 0, end: edits[index + 1]?.start ?? model.text.length };
    const wide = [words(model.text, edit), withNeighbor(model.text, edit)].find(
      (span) => span.start >= room.start && span.end <= room.end && inOneNode(model, span),
    );
    result.push(wide ? over(model.text, edit, wide) : edit);
  }
  return result;
}

function words(text: string, { start, end }: Edit): Span {
  const before = wordBefore.exec(text.slice(Math.max(0, start - 64), start))?.[0].length ?? 0;
  const behind = wordBehind.exec(text.slice(end, end + 64))?.[0].length ?? 0;
  const span = { start: start - before, end: end + behind };
  return span.start === span.end ? withNeighbor(text, span) : span;
}

const withNeighbor = (text: string, { start, end }: Span): Span =>
  widenToGraphemes(
    text,
    start > 0 ? { start: start - 1, end } : { start, end: Math.min(text.length, end + 1) },
  );

const over = (text: string, edit: Edit, { start, end }: Span): Edit => ({
  start,
  end,
  replacement: text.slice(start, edit.start) + edit.replacement + text.slice(edit.end, end),
});

const inOneNode = (model: TextModel, { start, end }: Span): boolean =>
  startPoint(model, start)?.node === endPoint(model, end)?.node &&
  !model.text.slice(start, end).includes('\n');
