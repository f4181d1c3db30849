import { splitWords } from '../../text';

/**
 * Words for comparing two wordings: lower case, and of longer ones the beginning, so that
 * 'requests' and 'requested' count as one. Words of two letters and less say nothing.
 * @param counts leaves words out, given in lower case
 */
export function stems(text: string, counts: (word: string) => boolean = () => true): string[] {
  return splitWords(text.normalize('NFKC').toLowerCase())
    .filter(({ text: word }) => counts(word))
    .filter(({ isWord, text: word }) => isWord && (word.length > 2 || /[^\p{Script=Latin}]/u.test(word)))
    .map(({ text: word }) => word.slice(0, 5));
}

/** 0..1: how many of the words of `part` stand in `whole`. 0 for a part without words. */
export function shareIn(part: string, whole: string): number {
  const words = stems(part);
  const known = new Set(stems(whole));
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

/** Whether a stretch at the beginning of an answer is the original's own wording there. */
export const isOwnStart = (part: string, original: string): boolean =>
  shareIn(part, original.slice(0, Math.ceil(part.length * 1.5) + 40)) >= 0.6;

/** The same for a stretch at the end. */
export const isOwnEnd = (part: string, original: string): boolean =>
  shareIn(part, original.slice(-Math.ceil(part.length * 1.5) - 60)) >= 0.6;
