import type { Span } from '../shared';
import { rareWords } from './lists/rare-words';
import { knownCorrection } from './misspellings';
import { bandOf, eachWord } from './vocabulary';
import { wordsOf } from './words';

/** Edits within which the linter looks for what was meant before it widens its search. */
const reach = 2;

/** Words of one length, with the set of letters of each as 26 bits. */
interface Bucket {
  readonly words: string[];
  readonly letters: number[];
}

let buckets: Map<number, Bucket> | undefined;

function bucketOf(length: number): Bucket | undefined {
  if (buckets === undefined) {
    buckets = new Map();
    for (const word of eachWord()) {
      const bucket = buckets.get(word.length) ?? { words: [], letters: [] };
      bucket.words.push(word);
      bucket.letters.push(lettersOf(word));
      buckets.set(word.length, bucket);
    }
  }
  return buckets.get(length);
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether two edits (a letter more, less or other, or two swapped) make an English word of it. */
function hasNeighbour(word: string): boolean {
  const letters = lettersOf(word);
  for (const difference of [0, 1, -1, 2, -2]) {
    const bucket = bucketOf(word.length + difference);
    if (bucket === undefined) continue;
    for (let i = 0; i < bucket.words.length; i++) {
      if (bitCount(letters ^ (bucket.letters[i] ?? 0)) > 2 * reach) continue;
      if (isWithin(word, bucket.words[i] ?? '', reach)) return true;
    }
  }
  return false;
}

/** Whether the words are at most `limit` edits apart. Short words and small limits: plain recursion is quick. */
function isWithin(a: string, b: string, limit: number, i = 0, j = 0): boolean {
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++;
    j++;
  }
  const left = Math.max(a.length - i, b.length - j);
  if (left <= limit) return true;
  if (limit === 0 || Math.abs(a.length - i - (b.length - j)) > limit) return false;
  const swapped = a[i] === b[j + 1] && a[i + 1] === b[j];
  return (
    (swapped && isWithin(a, b, limit - 1, i + 2, j + 2)) ||
    isWithin(a, b, limit - 1, i + 1, j + 1) ||
    isWithin(a, b, limit - 1, i + 1, j) ||
    isWithin(a, b, limit - 1, i, j + 1)
  );
}

/**
 * Words that are no English and nowhere near it: names, jargon, words of other languages; not the rare words, which
 * decide what their neighbors mean ("its a cappella version"). The linter would look for
 * something similar at ever greater distance, which takes it seconds the first time, and find nothing of use.
 */
export function strangeWords(text: string): readonly Span[] {
  const verdicts = new Map<string, boolean>();
  const isStrange = (word: string): boolean => {
    if (/[^a-z'’]/u.test(word)) return true;
    if (!/^[a-z]{4,}$/u.test(word) || bandOf(word) !== undefined) return false;
    if (rareWords.has(word) || knownCorrection(word) !== undefined) return false;
    return !hasNeighbour(word);
  };
  return wordsOf(text).flatMap(({ text: word, start, end }) => {
    const lower = word.toLowerCase();
    const verdict = verdicts.get(lower) ?? isStrange(lower);
    verdicts.set(lower, verdict);
    return verdict ? [{ start, end }] : [];
  });
}
