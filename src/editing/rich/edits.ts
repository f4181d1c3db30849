import { diffArrays } from 'diff';

import type { Span } from '../../shared';
import { widenToGraphemes } from '../fields/graphemes';
import { smallestChange, type Edit } from '../fields/smallest-edit';

const tokens = /[\p{L}\p{M}\p{N}]+|\s|[^\p{L}\p{M}\p{N}\s]/gu;

/** Beyond this many changed tokens the texts have too little in common for a finer comparison to be worth its time. */
const mostChanges = 800;

/** Browsers turn spaces into no-break spaces and back as they see fit, so the two count as the same text. */
export const sameText = (left: string, right: string): boolean => evenSpaces(left) === evenSpaces(right);
const evenSpaces = (text: string): string => text.replace(/[\u00a0\t]/g, ' ');

/** Says that an edit over a whole span costs no more than separate ones inside it. */
export type Together = (span: Span) => boolean;

/**
 * The separate edits that put `wanted` in place of a span of `original`, in order, apart from each other, each as
 * small as it can be and between grapheme clusters. What is not in any of them keeps its markup. Texts of as many
 * lines are compared line by line, so that no line is taken apart to make up another.
 */
export function separateEdits(original: string, span: Span, wanted: string, together: Together): Edit[] {
  const oldLines = original.slice(span.start, span.end).split('\n');
  const newLines = wanted.split('\n');
  if (oldLines.length !== newLines.length)
    return joined(original, changesWithin(original, span, wanted), together);
  let at = span.start;
  const edits = oldLines.flatMap((line, index) => {
    const lineSpan = { start: at, end: at + line.length };
    at = lineSpan.end + 1;
    return changesWithin(original, lineSpan, newLines[index] ?? '');
  });
  return joined(original, edits, together);
}

/** The same as one edit, or none where the texts are equal. */
export function singleEdit(original: string, span: Span, wanted: string): Edit[] {
  return smallest(original, { ...span, text: wanted }).map((edit) => widened(original, edit));
}

/** Joins the edit at `index` with the neighbour before it, or the one behind the first. At least two edits. */
export function joinAt(original: string, edits: readonly Edit[], index: number): Edit[] {
  const first = Math.max(0, index - 1);
  const [left, right] = [edits[first], edits[first + 1]];
  if (!left || !right) return [...edits];
  const both = joinTwo(original, left, right);
  return [...edits.slice(0, first), ...singleEdit(original, both, both.text), ...edits.slice(first + 2)];
}

/** What differs, token by token; the edits can begin and end inside a grapheme cluster. */
function changesWithin(original: string, span: Span, wanted: string): Edit[] {
  const old = original.slice(span.start, span.end);
  const parts = diffArrays(old.match(tokens) ?? [], wanted.match(tokens) ?? [], {
    comparator: sameText,
    maxEditLength: mostChanges,
  });
  if (!parts) return smallest(original, { ...span, text: wanted });
  const edits: Edit[] = [];
  let at = span.start;
  for (const { added, removed, value } of parts) {
    const text = value.join('');
    const last = edits.at(-1);
    if (added && last?.end === at) edits[edits.length - 1] = { ...last, text: last.text + text };
    else if (added) edits.push({ start: at, end: at, text });
    else if (removed && last?.end === at) edits[edits.length - 1] = { ...last, end: at + text.length };
    else if (removed) edits.push({ start: at, end: at + text.length, text: '' });
    if (!added) at += text.length;
  }
  return edits.flatMap((edit) => smallest(original, edit));
}

/** Leaves out what both sides of an edit share at their ends; nothing is left of equal sides. */
function smallest(original: string, edit: Edit): Edit[] {
  const inner = smallestChange(original.slice(edit.start, edit.end), edit.text);
  return inner ? [{ start: edit.start + inner.start, end: edit.start + inner.end, text: inner.text }] : [];
}

/** Joins neighbours that share a grapheme cluster or belong together, then widens to whole clusters. */
function joined(original: string, edits: readonly Edit[], together: Together): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const meets =
      last !== undefined &&
      (widenToGraphemes(original, edit).start <= widenToGraphemes(original, last).end ||
        together({ start: last.start, end: edit.end }));
    if (meets) result[result.length - 1] = joinTwo(original, last, edit);
    else result.push(edit);
  }
  return result.map((edit) => widened(original, edit));
}

/** One edit for two that do not overlap. */
function joinTwo(original: string, left: Edit, right: Edit): Edit {
  const between = original.slice(left.end, right.start);
  return { start: left.start, end: right.end, text: left.text + between + right.text };
}

function widened(original: string, { start, end, text }: Edit): Edit {
  const wide = widenToGraphemes(original, { start, end });
  return { ...wide, text: original.slice(wide.start, start) + text + original.slice(end, wide.end) };
}
