import { expression } from '../scan/letters';
import type { Category } from '../types';
import { illicitWords } from './illicit';
import { injectionWords } from './injection';
import { selfHarmWords } from './self-harm';
import { sexualWords } from './sexual';

/** One of the phrases as whole words, with either apostrophe and with line breaks between the words. */
function anyOf(phrases: readonly string[]): RegExp {
  const source = phrases
    .join('|')
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`\s{1,3}`);
  return expression(String.raw`(?<![\p{L}])(?:${source})(?![\p{L}])`, 'i');
}

/** For each category that needs a second witness: the words that carry its meaning by themselves. */
export const lexicon: ReadonlyMap<Category, RegExp> = new Map([
  ['injection', anyOf(injectionWords)],
  ['self-harm', anyOf(selfHarmWords)],
  ['sexual', anyOf(sexualWords)],
  ['sexual-minors', anyOf(sexualWords)],
  ['illicit', anyOf(illicitWords)],
]);
