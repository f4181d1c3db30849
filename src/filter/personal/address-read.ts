import { expression, startsSmall } from '../scan/letters';
import {
  abbreviations,
  directions,
  otherCapitals,
  particles,
  smallTypesBefore,
  suffixes,
  typesAfter,
  typesBefore,
  typesBeforeNumber,
  weakSuffixes,
  weakTypesAfter,
} from './address-words';

/** A street that may stand beside a house number. */
export interface Street {
  readonly start: number;
  readonly end: number;
  /** A word says that it is a street; otherwise something around it must. */
  readonly typed: boolean;
  /** A number stands before the name and another after it. */
  readonly double: boolean;
  /** Written with capitals, as names are. */
  readonly known: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without a final point. */
  readonly key: string;
  readonly capital: boolean;
}

const wordShape = expression(
  String.raw`[\p{L}][\p{L}\d'’./º-]{0,28}|\d{1,4}(?:st|nd|rd|th)?(?![\p{L}\d])`,
  'g',
);
const capitalShape = expression(String.raw`^[\p{Lu}]`, '');
const han = expression(String.raw`[\p{Han}]{2,12}(?:路|街|道|巷)(?= {0,2}$)`, '');
/** Between a street and its number, or the word for it. */
const numberMarks: ReadonlySet<string> = new Set([
  'nº',
  'n°',
  'no',
  'nr',
  'num',
  'núm',
  'n',
  'nro',
  'д',
  'дом',
]);
const toNumber = /^(?:,? {0,2}|,? (?:n[º°o]?|nr|num|núm|nro|д|дом)\.? {0,1}| ?№ ?)$/;
const bis = /^ ?(?:bis|ter|quater)(?![a-z])/;

/** Characters before and after a house number in which its street stands. */
const reach = 70;

/** A point belongs to an abbreviation; after any other word a sentence ends. */
const withoutStop = (word: string): string =>
  word.endsWith('.') && word.length > 2 && !isAbbreviation(word.slice(0, -1).toLowerCase())
    ? word.slice(0, -1)
    : word;
const isAbbreviation = (word: string): boolean => abbreviations.has(word) || word.endsWith('str');

function wordsIn(slice: string, offset: number): readonly Word[] {
  return Array.from(slice.matchAll(wordShape), (match) => {
    const text = withoutStop(match[0]);
    return {
      start: offset + match.index,
      end: offset + match.index + text.length,
      text,
      key: text.toLowerCase().replace(/\.$/, ''),
      capital: capitalShape.test(text) && !startsSmall(text),
    };
  });
}

const isNumber = (word: Word): boolean => /^\d{1,4}$/.test(word.text);
const isOrdinal = (word: Word): boolean => /^\d{1,3}(?:st|nd|rd|th)$/.test(word.text);
const elided = /^(?:d|l|dell|all)['’][^\s]/i;
const isName = (word: Word): boolean =>
  (word.capital && !otherCapitals.has(word.key)) || isOrdinal(word) || elided.test(word.text);
const isParticle = (word: Word): boolean => particles.has(word.key);
const hasSuffix = (word: Word, list: readonly string[]): boolean => {
  const lower = word.text.toLowerCase();
  return word.capital && list.some((suffix) => lower.length > suffix.length + 2 && lower.endsWith(suffix));
};
const namesStreet = (word: Word): boolean =>
  (word.capital && typesBefore.has(word.key)) || smallTypesBefore.has(word.key);

/** The words on the line right after the number, as far as only single spaces part them. */
function following(text: string, from: number): readonly Word[] {
  const line = text.slice(from, from + reach).split('\n', 1)[0] ?? '';
  const all = wordsIn(line, from);
  const count = all.findIndex((word, index) => {
    const before = index === 0 ? from : (all[index - 1]?.end ?? from);
    const gap = text.slice(before, word.start);
    return index === 0 ? !/^,? {1,2}$/.test(gap) : !/^[ \u00A0]{1,2}$|^['’]$/.test(gap);
  });
  return count === -1 ? all.slice(0, 9) : all.slice(0, Math.min(9, count));
}

/** The words on the line right before the number, nearest last. */
function preceding(text: string, number: number): readonly Word[] {
  const from = Math.max(0, number - reach);
  const slice = text.slice(from, number);
  const line = from + slice.lastIndexOf('\n') + 1;
  const all = wordsIn(text.slice(line, number), line).filter(
    // A window that begins inside a word would show its end as a word.
    (word) => word.start > from || from === 0,
  );
  let first = all.length;
  for (let index = all.length - 1; index >= Math.max(0, all.length - 8); index -= 1) {
    const gap = text.slice(all[index]?.end ?? 0, index + 1 < all.length ? all[index + 1]?.start : number);
    const marker = numberMarks.has(all[index + 1]?.key ?? '');
    if (!(index + 1 < all.length && !marker ? /^[ \u00A0]{1,2}$|^['’]$/ : toNumber).test(gap)) break;
    first = index;
  }
  const found = all.slice(first);
  return numberMarks.has(found.at(-1)?.key ?? '') ? found.slice(0, -1) : found;
}

/** How many words from `index` on make a name: capitals, with particles between them, and a number at the end. */
function nameLength(list: readonly Word[], index: number, most = 6): number {
  let length = 0;
  let pending = 0;
  for (const word of list.slice(index, index + most + 2)) {
    if (isName(word)) {
      length += pending + 1;
      pending = 0;
    } else if (isParticle(word)) pending += 1;
    else break;
    if (length >= most) break;
  }
  return length;
}

/** A street without a word for it: capitals as far as they go, or any words up to a second number. */
function unnamed(list: readonly Word[]): { readonly count: number; readonly double: boolean } | undefined {
  const second = list.findIndex((word) => isNumber(word));
  const upTo = list.slice(0, Math.max(0, second));
  const year = /^(?:19|20)\d\d$/.test(list[second]?.text ?? '');
  if (second > 0 && second < 6 && !year && upTo.every((word) => !otherCapitals.has(word.key)))
    return { count: second + 1, double: true };
  const [first] = list;
  const capitals = first !== undefined && isName(first) ? nameLength(list, 0, 5) : 0;
  if (capitals > 0) return { count: capitals, double: false };
  const type = list.findIndex((word, index) => index > 0 && typesAfter.has(word.key));
  if (type < 1 || type > 4 || list.slice(0, type).some((word) => otherCapitals.has(word.key)))
    return undefined;
  return { count: type + 1, double: false };
}

/** "221B Baker Street", "12 bis rue de la Paix", "48 Obere Bahnhofstrasse 9". */
export function streetAfter(text: string, start: number, end: number): Street | undefined {
  const list = following(text, end + (bis.exec(text.slice(end, end + 8))?.[0].length ?? 0));
  const [first] = list;
  if (first === undefined || isNumber(first)) return undefined;
  const known = isName(first);
  const upTo = (count: number, typed: boolean, double = false): Street => ({
    start,
    end: list[count - 1]?.end ?? end,
    typed,
    double,
    known,
  });
  /** A house number may stand after the street even when another number stood before it. */
  const numbered = (count: number): boolean => isNumber(list[count] ?? first);
  if (namesStreet(first)) {
    const length = nameLength(list, 1);
    if (length > 0) return upTo(1 + length + (numbered(1 + length) ? 1 : 0), true);
  }
  if (first.text.length === 1 && !directions.has(first.key)) return undefined;
  for (const [index, word] of list.slice(0, 6).entries()) {
    if (index > 0 && word.capital && (typesAfter.has(word.key) || weakTypesAfter.has(word.key))) {
      if (list.slice(0, index).every((one) => directions.has(one.key))) continue;
      const next = list[index + 1];
      const more = next !== undefined && (directions.has(next.key) || typesAfter.has(next.key)) ? 1 : 0;
      const whole = upTo(index + 1 + more, true);
      const closes = /^(?:[.,;:!?)\n]|$)/.test(text.slice(whole.end, whole.end + 1));
      return { ...whole, typed: typesAfter.has(word.key) || closes };
    }
    const isType = hasSuffix(word, suffixes) || (index > 0 && typesBeforeNumber.has(word.key));
    if (isType && numbered(index + 1)) return upTo(index + 2, true, true);
    if (!isName(word) && !isParticle(word) && !directions.has(word.key)) break;
  }
  const found = unnamed(list);
  return found && upTo(found.count, false, found.double);
}

/** "Hauptstraße 5", "Calle de Alcalá, 42", "ul. Długa 3". */
export function streetBefore(text: string, number: number, end: number): Street | undefined {
  const made = (start: number, typed: boolean): Street => ({ start, end, typed, double: false, known: true });
  const characters = han.exec(text.slice(Math.max(0, number - 16), number));
  if (characters) return made(Math.max(0, number - 16) + characters.index, true);
  const list = preceding(text, number);
  const last = list.at(-1);
  if (last === undefined) return undefined;
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(number, end));
  const back = (index: number): number => {
    let at = index;
    for (let word = list[at - 1]; word !== undefined && index - at < 3; word = list[at - 1]) {
      if (!isName(word)) break;
      at -= 1;
    }
    return list[at]?.start ?? last.start;
  };
  if (hasSuffix(last, suffixes)) return made(back(list.length - 1), !isYear);
  const before = list.at(-2);
  if (before !== undefined && isName(before) && typesBeforeNumber.has(last.key))
    return made(back(list.length - 1), !isYear && last.key.length > 1);
  for (let index = list.length - 2; index >= 0; index -= 1) {
    const word = list[index];
    if (word === undefined) break;
    if (namesStreet(word)) {
      const length = nameLength(list, index + 1);
      const reaches = index + 1 + length === list.length;
      if (length > 0 && reaches) return made(word.start, true);
    }
    if (!isName(word) && !isParticle(word) && !isNumber(word)) break;
  }
  if (hasSuffix(last, weakSuffixes)) return made(back(list.length - 1), false);
  return isName(last) && !isOrdinal(last) ? made(back(list.length - 1), false) : undefined;
}

export const readExpressions: readonly RegExp[] = [wordShape, capitalShape, han, toNumber, bis, elided];
