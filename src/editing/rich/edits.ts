import { diffArrays } from 'diff';

import type { Span } from '../../shared';
import { widenToGraphemes } from '../fields/graphemes';
import { smallestEdit, type Edit } from '../fields/smallest-edit';

const tokens = /[\p{L}\p{M}\p{N}]+|\s|[^\p{L}\p{M}\p{N}\s]/gu;

/** Beyond this many changed tokens the texts have too little in common for a finer comparison to be worth its time. */
const mostChanges = 800;

/** Browsers turn spaces into no-break spaces and back as they see fit, so the two count as the same text. */
export const sameText = (left: string, right: string): boolean => evenSpaces(left) === evenSpaces(right);
const evenSpaces = (text: string): string => text.replace(/[\u00a0\t]/g, ' ');

/**
 * The separate edits that turn `before` into `after`, in order, apart from each other, each as small as it can be and
 * between grapheme clusters. What is not in any of them keeps its markup.
 */
export function separateEdits(before: string, after: string): Edit[] {
  const left = before.match(tokens) ?? [];
  const right = after.match(tokens) ?? [];
  const parts = diffArrays(left, right, { comparator: sameText, maxEditLength: mostChanges });
  if (!parts) return [smallestEdit(before, after)].filter((edit) => edit !== undefined);
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const length = value.join('').length;
    if (removed) edits.push({ start: at, end: at + length, text: '' });
    else if (added) edits.push({ start: at, end: at, text: value.join('') });
    if (!added) at += length;
  }
  return joinTouching(
    before,
    joinTouching(before, edits).map((edit) => shrink(before, edit)),
  );
}

/** Joins neighbours that meet or overlap, and beyond that those that `together` says belong together. */
export function joinTouching(
  before: string,
  edits: readonly Edit[],
  together: (span: Span) => boolean = () => false,
): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const meets = last && (edit.start <= last.end || together({ start: last.start, end: edit.end }));
    if (meets) joined[joined.length - 1] = joinTwo(before, last, edit);
    else joined.push(edit);
  }
  return joined;
}

function joinTwo(before: string, left: Edit, right: Edit): Edit {
  const between = before.slice(left.end, right.start);
  return { start: left.start, end: Math.max(left.end, right.end), text: left.text + between + right.text };
}

/** Leaves out what an edit's two sides share, then widens it to whole clusters. */
function shrink(before: string, edit: Edit): Edit {
  const inner = smallestEdit(before.slice(edit.start, edit.end), edit.text) ?? {
    start: 0,
    end: edit.end - edit.start,
    text: edit.text,
  };
  const small = { start: edit.start + inner.start, end: edit.start + inner.end };
  const wide = widenToGraphemes(before, small);
  const text = before.slice(wide.start, small.start) + inner.text + before.slice(small.end, wide.end);
  return { ...wide, text };
}
