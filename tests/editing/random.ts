import { seeded } from '../support/random';

/** What goes wrong most: accents apart, emoji of many parts, both directions, invisible marks, no-break spaces. */
const snippets = [
  'the',
  'recieve',
  'a',
  'Zoë’s',
  'cafe\u0301',
  'n\u0303\u0332',
  '👩🏽‍🚒',
  '👨‍👩‍👧‍👦',
  '🇩🇪🇫🇷',
  '1\ufe0f\u20e3',
  '❤️',
  '𝒜𝓑',
  'שלום',
  'עִבְרִית',
  'مرحبا',
  'العَرَبِيَّة',
  '\u200fabc\u200e',
  'हिन्दी',
  'क्षि',
  '한국어',
  '日本語',
  'ไทยที่',
  'x\u200by',
  '12,50\u00a0€',
  '<b>&amp;',
  '$&$1',
  '\u2067rtl\u2069',
  '--',
  '“quoted”',
];

export interface Random {
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  /** Words of mixed scripts; `breaks` are put between some of them in place of a space. */
  words(count: number, breaks?: readonly string[]): string;
  /** A place between two code points of a text, possibly inside a grapheme cluster. */
  place(text: string): number;
}

export function random(seed: number): Random {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const chance = (probability: number): boolean => next() < probability;
  return {
    below,
    pick,
    chance,
    words: (count, breaks = []) =>
      Array.from({ length: count }, (_, index) => {
        const gap = breaks.length > 0 && chance(0.2) ? pick(breaks) : chance(0.9) ? ' ' : '';
        return `${index === 0 ? '' : gap}${pick(snippets)}`;
      }).join(''),
    place: (text) =>
      Array.from(text)
        .slice(0, below(Array.from(text).length + 1))
        .join('').length,
  };
}
