import { diffWords, type Edit } from '../../text';
import { editsOf, joined, narrowed, smallestEdit, widened } from '../edits';
import { widenToGraphemes } from '../fields/graphemes';
import { endPoint, startPoint, textNodeOf, touchesLocked } from './positions';
import type { TextModel } from './text-model';

/** Takes an edit apart, or leaves it whole. */
type Split = (text: string, edit: Edit) => readonly Edit[];

/** The lines one by one, where there are as many as before: no line is taken apart to make up another. */
const sameLines: Split = (text, edit) => {
  const [old, now] = [text.slice(edit.start, edit.end), edit.replacement];
  return old.split('\n').length === now.split('\n').length ? paired(text, edit, '\n') : [edit];
};

/** The words that differ. */
const words: Split = (text, { start, end, replacement }) =>
  editsOf(diffWords(text.slice(start, end), replacement), start);

/**
 * How a change over several text nodes is taken apart, until each part lies in one: a model's rewrite can be one change
 * over words with formatting of their own, and says nothing about the words in it. This is the one place where texts
 * are compared again. What has no word in common is paired line by line, then word by word.
 */
const splits: readonly Split[] = [
  sameLines,
  words,
  (text, edit) => paired(text, edit, '\n'),
  (text, edit) => paired(text, edit, ' '),
];

/**
 * The edits as they are written: each inside the formatting that it stands in, in order, apart from each other and
 * between grapheme clusters. Those in one text node are one, which is one step of the undo stack and has no formatting
 * in it to lose.
 */
export function editsInFormatting(model: TextModel, edits: readonly Edit[]): Edit[] {
  const { text } = model;
  const result: Edit[] = [];
  for (const edit of edits.flatMap((edit) => partsOf(model, edit, splits))) {
    const last = result.at(-1);
    const both = last && belongTogether(model, last, edit) ? joined(text, [last, edit]) : undefined;
    if (both) result[result.length - 1] = both;
    else result.push(edit);
  }
  return result.map((edit) => widened(text, edit));
}

/** Joins the edit at `index` with the neighbor before it, or the one behind the first. At least two edits. */
export function joinAt(text: string, edits: readonly Edit[], index: number): Edit[] {
  const first = Math.max(0, index - 1);
  const both = smallestEdit(text, edits.slice(first, first + 2));
  return [...edits.slice(0, first), ...(both ? [both] : []), ...edits.slice(first + 2)];
}

function partsOf(model: TextModel, whole: Edit, [split, ...finer]: readonly Split[]): Edit[] {
  const edit = narrowedInPlace(model, whole);
  if (!edit) return [];
  if (!split || textNodeOf(model, edit)) return [edit];
  return split(model.text, edit).flatMap((part) => partsOf(model, part, finer));
}

/**
 * Between two text nodes, what is put in takes the formatting of the first. An edit of which only that is left keeps
 * its own next letter, and so its own formatting.
 */
function narrowedInPlace(model: TextModel, whole: Edit): Edit | undefined {
  const edit = narrowed(model.text, whole);
  if (!edit || edit.start < edit.end || whole.start < edit.start || whole.start === whole.end) return edit;
  const next = { start: edit.start, end: edit.start + 1 };
  const isBetween = startPoint(model, edit.start)?.node !== endPoint(model, edit.start)?.node;
  if (!isBetween || touchesLocked(model, next)) return edit;
  return { ...next, replacement: edit.replacement + model.text.slice(next.start, next.end) };
}

function belongTogether(model: TextModel, left: Edit, right: Edit): boolean {
  const { text } = model;
  if (widenToGraphemes(text, right).start < widenToGraphemes(text, left).end) return true;
  const node = textNodeOf(model, left);
  return (
    node !== undefined &&
    node === textNodeOf(model, right) &&
    !text.slice(left.end, right.start).includes('\n')
  );
}

/** The pieces of the old text and the new between separators, first by first; the last takes what is left over. */
function paired(text: string, edit: Edit, separator: string): Edit[] {
  const old = text.slice(edit.start, edit.end).split(separator);
  const now = edit.replacement.split(separator);
  const last = Math.min(old.length, now.length) - 1;
  const pieces = (parts: readonly string[]): string[] => [
    ...parts.slice(0, last),
    parts.slice(last).join(separator),
  ];
  const replacements = pieces(now);
  let at = edit.start;
  return pieces(old).map((piece, index) => {
    const start = at;
    at += piece.length + separator.length;
    return { start, end: start + piece.length, replacement: replacements[index] ?? '' };
  });
}
