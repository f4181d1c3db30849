import { bandOf } from './vocabulary';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const longest = 20;

const known = new Map<string, boolean>();
const mostKnown = 5_000;

/** Whether one edit (a letter more, less or other, or two swapped) makes an English word of a word in lower case. */
export function isNearEnglish(word: string): boolean {
  if (word.length > longest) return false;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const near = variants(word).some((variant) => bandOf(variant) !== undefined);
  known.set(word, near);
  return near;
}

function variants(word: string): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const start = word.slice(0, at);
    const [here = '', next = ''] = word.slice(at);
    const rest = word.slice(at + 1);
    if (at < word.length) result.push(start + rest, start + next + here + rest.slice(1));
    for (const letter of alphabet) {
      result.push(start + letter + here + rest);
      if (at < word.length) result.push(start + letter + rest);
    }
  }
  return result;
}
