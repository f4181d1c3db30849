import { anyOf } from '../../shared';
import { labelOf, type PlaceholderTable } from '../../text';

const numberWords: readonly (readonly [number, string])[] = [
  [0, 'zero null cero zéro'],
  [1, 'one first once a an january jan eins erste einen eine ein un une uno una primero first'],
  [2, 'two second twice both february feb couple zwei zweite deux dos due'],
  [3, 'three third march mar drei dritte trois tres tre'],
  [4, 'four fourth april apr vier vierte quatre cuatro quattro'],
  [5, 'five fifth may fünf fünfte cinq cinco cinque half'],
  [6, 'six sixth june jun sechs sechste seis sei'],
  [7, 'seven seventh july jul sieben siebte sept siete sette'],
  [8, 'eight eighth august aug acht achte huit ocho otto'],
  [9, 'nine ninth september sep neun neunte neuf nueve nove'],
  [10, 'ten tenth october oct zehn dix diez dieci'],
  [11, 'eleven eleventh november nov elf onze once undici'],
  [12, 'twelve twelfth december dec dozen noon midday zwölf douze doce dodici'],
  [13, 'thirteen'],
  [14, 'fourteen fortnight'],
  [15, 'fifteen quarter'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty zwanzig vingt veinte venti'],
  [24, 'midnight'],
  [30, 'thirty half dreißig trente treinta trenta'],
  [40, 'forty'],
  [45, 'quarter'],
  [50, 'fifty half'],
  [60, 'sixty'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety'],
  [100, 'hundred century percent hundert cent cien'],
  [1000, 'thousand tausend mille mil'],
];

const wordsFor = new Map(numberWords.map(([value, words]) => [String(value), words.split(' ')]));

/** Placeholders and the numbers in their names are looked at elsewhere. */
function withoutPlaceholders(text: string, table: PlaceholderTable): string {
  const labels = new Set([...table.keys()].map(labelOf));
  if (labels.size === 0) return text;
  return text.replace(new RegExp(`\\[?(?:${[...labels].join('|')})[\\s_-]?\\d+\\]?`, 'giu'), ' ');
}

/** Numbers as their digits: '1,000' and '1000' are one, '09:30' is 9 and 30, '3rd' is 3. */
function numbersIn(text: string): Map<string, number> {
  const digits = text.normalize('NFKC').replace(/(\p{Nd})[,.’' \u00A0\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu, '$1');
  const counts = new Map<string, number>();
  for (const [group] of digits.matchAll(/\p{Nd}+/gu)) {
    const key = group.replace(/^0+(?=.)/u, '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Numbers that stand in one text and not in the other, neither as digits nor as a word. */
function missingNumbers(from: string, inText: string): string[] {
  const there = numbersIn(inText);
  const words = new Set(inText.toLowerCase().match(/\p{L}+/gu) ?? []);
  return [...numbersIn(from).keys()].filter(
    (number) => !there.has(number) && !(wordsFor.get(number) ?? []).some((word) => words.has(word)),
  );
}

/** A list's own numbers ('1.', '2)') come and go with its form. */
const withoutListMarks = (text: string): string => text.replace(/^[ \t]*\d{1,2}[.)][ \t]+/gmu, '');

/** Whether an answer changed a number; with `mayDrop`, leaving one out is allowed. */
export function changesNumbers(
  original: string,
  answer: string,
  table: PlaceholderTable,
  mayDrop: boolean,
): boolean {
  const before = withoutListMarks(withoutPlaceholders(original, table));
  const after = withoutListMarks(withoutPlaceholders(answer, table));
  if (missingNumbers(after, before).length > 0) return true;
  return !mayDrop && missingNumbers(before, after).length > 0;
}

const links = new RegExp(
  anyOf`
    https?:\/\/[^\s<>"'“”]+
    \bwww\.[^\s<>"'“”]+
    [\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+
    (?<!\S)[@#][\p{L}\p{N}_]{2,}
  `,
  'giu',
);

const linksIn = (text: string): Set<string> =>
  new Set([...text.matchAll(links)].map(([link]) => link.replace(/[.,;:!?)\]]+$/u, '').toLowerCase()));

/** Whether an answer changed a link, an address, a @name or a #tag; with `mayDrop`, leaving one out is allowed. */
export function changesLinks(original: string, answer: string, mayDrop: boolean): boolean {
  const before = linksIn(original);
  const after = linksIn(answer);
  if ([...after].some((link) => !before.has(link))) return true;
  return !mayDrop && [...before].some((link) => !after.has(link));
}
