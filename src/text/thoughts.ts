/** A span of the original and the one of the revised text that takes its place. */
export interface SpanPair {
  readonly start: number;
  readonly end: number;
  readonly startB: number;
  readonly endB: number;
}

/**
 * Joins neighbouring edits that a reader would not decide about one by one:
 * a word that moved, or a phrase put differently of which a short word or two happened to stay.
 * Spelling fixes side by side stay apart, and nothing is joined across the end of a sentence or line.
 */
export function mergeThoughts(original: string, revised: string, edits: readonly SpanPair[]): SpanPair[] {
  const merged: SpanPair[] = [];
  for (const edit of edits) {
    const previous = merged.at(-1);
    if (previous !== undefined && isOneThought(original, revised, previous, edit)) {
      merged[merged.length - 1] = {
        start: previous.start,
        end: edit.end,
        startB: previous.startB,
        endB: edit.endB,
      };
    } else merged.push(edit);
  }
  return merged;
}

const sentenceEnd = /[\n\r\u2028\u2029.!?…。！？]/u;
/** Characters that a moved word may travel within one change. */
const farthestMove = 60;

function isOneThought(original: string, revised: string, left: SpanPair, right: SpanPair): boolean {
  const gap = original.slice(left.end, right.start);
  if (sentenceEnd.test(gap)) return false;
  const before = [original.slice(left.start, left.end), original.slice(right.start, right.end)] as const;
  const after = [revised.slice(left.startB, left.endB), revised.slice(right.startB, right.endB)] as const;
  if (gap.length <= farthestMove && (isMove(before[0], after[1]) || isMove(after[0], before[1]))) return true;
  if (isRespelling(before[0], after[0]) || isRespelling(before[1], after[1])) return false;
  if (!isReplacement(before[0], after[0]) && !isReplacement(before[1], after[1])) return false;
  const smaller = Math.min(size(before[0], after[0]), size(before[1], after[1]));
  return gap.trim().length <= smaller && gap.trim().split(/\s+/u).length <= 2;
}

const size = (before: string, after: string): number => Math.max(before.trim().length, after.trim().length);

const isMove = (gone: string, come: string): boolean =>
  /[\p{L}\p{N}]/u.test(gone) && gone.trim().toLowerCase() === come.trim().toLowerCase();

const isReplacement = (before: string, after: string): boolean => before.trim() !== '' && after.trim() !== '';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** The same word written differently: letter case, spaces, an apostrophe, or a few letters of one word. */
export function isRespelling(before: string, after: string): boolean {
  const [left, right] = [letters(before), letters(after)];
  if (left === right) return true;
  if (/\s/u.test(before.trim()) && /\s/u.test(after.trim())) return false;
  const longest = Math.max(left.length, right.length);
  if (longest > 30 || left === '' || right === '') return false;
  return editDistance(left, right) <= Math.max(1, Math.floor(longest * 0.4));
}

/** Levenshtein distance; for words, so its square cost does not matter. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
