import type { Edit } from './change';

/**
 * Where a caret at `offset` of the original stands after the edits: what stood on either side of it still does.
 * In front of an edit it stays, behind one it moves along. Inside one it keeps its place in the letters that both
 * texts begin or end with; in what differs, and where text is put in at the caret itself, it goes to the end of the
 * new text, where typing would have left it. UTF-16 code units.
 */
export function mapCaret(original: string, edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    const old = original.slice(start, end);
    const head = sharedStart(old, replacement);
    const tail = sharedEnd(old.slice(head), replacement.slice(head));
    const [from, to] = [start + head, end - tail];
    if (offset < from || (offset === from && from < to)) break;
    if (offset <= to) return shift + start + replacement.length - tail;
    shift += replacement.length - old.length;
  }
  return offset + shift;
}

function sharedStart(left: string, right: string): number {
  const longest = Math.min(left.length, right.length);
  let count = 0;
  while (count < longest && left[count] === right[count]) count++;
  return count;
}

function sharedEnd(left: string, right: string): number {
  const longest = Math.min(left.length, right.length);
  let count = 0;
  while (count < longest && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}
