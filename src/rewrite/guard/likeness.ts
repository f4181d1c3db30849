import { countScripts, guessLanguage, isStopWord, type Script } from '../../text';
import { stems } from './own';

/** Below this many words nothing can be said about what two texts have in common. */
const fewestWords = 4;

function trigrams(text: string): Map<string, number> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const counts = new Map<string, number>();
  for (let index = 0; index + 3 <= letters.length; index++) {
    const key = letters.slice(index, index + 3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of letter trigrams, 0..1; sees through misspellings. */
function trigramLikeness(left: string, right: string): number {
  const [a, b] = [trigrams(left), trigrams(right)];
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [key, count] of a) common += Math.min(count, b.get(key) ?? 0);
  return total === 0 ? 1 : (2 * common) / total;
}

/** Words that carry the subject: without the frequent ones that any two texts share. */
const subjectWords = (text: string): ReadonlySet<string> => new Set(stems(text, (word) => !isStopWord(word)));

function shareOfSet(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : [...part].filter((word) => whole.has(word)).length / part.size;
}

/** Letter trigrams that two unrelated English texts have in common; nineteen pairs of twenty stay below .36. */
const chanceLikeness = 0.3;

/**
 * 0..1: how much of the original's subject an answer keeps, by words or by letters (which see through
 * misspellings), whichever is more. Of 511 pairs of unrelated texts, nineteen of twenty stay below .22.
 * 1 where the original is too short to tell.
 */
export function likeness(original: string, answer: string): number {
  const before = subjectWords(original);
  if (before.size < fewestWords) return 1;
  const after = subjectWords(answer);
  const letters = (trigramLikeness(original, answer) - chanceLikeness) / (1 - chanceLikeness);
  return Math.max(shareOfSet(before, after), shareOfSet(after, before), letters);
}

/** Languages so close that a short text can be taken for its neighbour. */
const close: readonly (readonly string[])[] = [
  ['da', 'no', 'sv'],
  ['es', 'pt'],
  ['ru', 'uk', 'bg'],
];

const shareOf = (counts: ReadonlyMap<Script, number>, script: Script): number => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (counts.get(script) ?? 0) / total;
};

/** Whether the answer is in another language, or slips into another script on the way. */
export function switchesLanguage(original: string, answer: string): boolean {
  const before = countScripts(original);
  const after = countScripts(answer);
  for (const [script, count] of after) {
    const isNew = !before.has(script) && !(script === 'kana' && before.has('han'));
    if (isNew && count >= 3 && shareOf(after, script) > 0.05) return true;
  }
  const [left, right] = [guessLanguage(original), guessLanguage(answer)];
  if (left.language === undefined || right.language === undefined || left.language === right.language)
    return false;
  const { language: from } = left;
  const { language: to } = right;
  return !close.some((group) => group.includes(from) && group.includes(to));
}
