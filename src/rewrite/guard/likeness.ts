import { countScripts, guessLanguage, type Script } from '../../text';
import { shareIn, stems } from './own';

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

/**
 * 0..1: how much of the original's wording an answer shares, by words or by letters, whichever is more.
 * 1 where the original is too short to tell.
 */
export function likeness(original: string, answer: string): number {
  if (stems(original).length < fewestWords) return 1;
  return Math.max(shareIn(original, answer), shareIn(answer, original), trigramLikeness(original, answer));
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
