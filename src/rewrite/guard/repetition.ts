import { splitSentences, splitWords } from '../../text';

const longestPeriod = 40;
/** Words looked at; a loop fills whatever room it gets, so the end of a text is enough. */
const wordsRead = 1200;

/** How often in a row a stretch of `period` words must come to count as a loop: 'no no no no' can be meant. */
const leastRepeats = (period: number): number => {
  if (period === 1) return 5;
  return period < 4 ? 4 : 3;
};

/**
 * Whether a text repeats itself as models do that cannot stop: the same words again and again in a row,
 * one sentence for the third time, or one character without end. Repetition that the original has as well,
 * such as a refrain, does not count.
 */
export function isLoop(answer: string, original: string): boolean {
  return (
    repeatsWords(answer, original) ||
    repeatsSentences(answer, original) ||
    repeatsCharacters(answer, original)
  );
}

const wordsOf = (text: string): string[] =>
  splitWords(text)
    .filter(({ isWord }) => isWord)
    .map(({ text: word }) => word.toLowerCase())
    .slice(-wordsRead);

function repeatsWords(answer: string, original: string): boolean {
  const words = wordsOf(answer);
  const before = wordsOf(original);
  for (let period = 1; period <= Math.min(longestPeriod, words.length / 2); period++) {
    const repeats = mostRepeats(words, period);
    if (repeats >= leastRepeats(period) && repeats > mostRepeats(before, period)) return true;
  }
  return false;
}

function mostRepeats(words: readonly string[], period: number): number {
  let run = 0;
  let longest = 0;
  for (let index = period; index < words.length; index++) {
    run = words[index] === words[index - period] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.floor(longest / period) + 1;
}

function repeatsSentences(answer: string, original: string): boolean {
  const before = countSentences(original);
  return [...countSentences(answer)].some(
    ([sentence, count]) => count >= 3 && count > (before.get(sentence) ?? 0) + 1,
  );
}

function countSentences(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: sentence } of splitSentences(text)) {
    const key = sentence.trim().toLowerCase();
    if (key.length >= 16) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** One to eight characters, ten times or more in a row. */
const characterRun = /(\S{1,8}?)\1{9,}/u;

function repeatsCharacters(answer: string, original: string): boolean {
  const unit = characterRun.exec(answer)?.[1];
  return unit !== undefined && !original.includes(unit.repeat(5));
}
