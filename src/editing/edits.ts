import { applyChanges, type Edit } from '../text';
import { widenToGraphemes } from './fields/graphemes';

/** Changes of a text that begins at `offset` of a field, as edits of the field: there a line break is always \n. */
export const editsOf = (changes: readonly Edit[], offset: number): Edit[] =>
  changes.map(({ start, end, replacement }) => ({
    start: offset + start,
    end: offset + end,
    replacement: replacement.replace(/\r\n?/g, '\n'),
  }));

/** The edit without what the old text and the new share at their ends; undefined where nothing is left of it. */
export function narrowed(text: string, { start, end, replacement }: Edit): Edit | undefined {
  const old = text.slice(start, end);
  if (old === replacement) return undefined;
  const longest = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < longest && old[head] === replacement[head]) head++;
  let tail = 0;
  while (tail < longest - head && old.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  return {
    start: start + head,
    end: end - tail,
    replacement: replacement.slice(head, replacement.length - tail),
  };
}

/** The same edit, beginning and ending between grapheme clusters of `text`. */
export function widened(text: string, { start, end, replacement }: Edit): Edit {
  const wide = widenToGraphemes(text, { start, end });
  return { ...wide, replacement: text.slice(wide.start, start) + replacement + text.slice(end, wide.end) };
}

/** One edit from the first to the last; undefined where there is none. */
export function joined(text: string, edits: readonly Edit[]): Edit | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return undefined;
  const { start } = first;
  const { end } = last;
  return { start, end, replacement: applyChanges(text.slice(start, end), editsOf(edits, -start)) };
}

/** The same, as small as it can be between grapheme clusters of `text`. */
export function smallestEdit(text: string, edits: readonly Edit[]): Edit | undefined {
  const one = joined(text, edits);
  const small = one && narrowed(text, one);
  return small && widened(text, small);
}
