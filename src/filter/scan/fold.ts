import { isTag, unwanted } from '../hygiene/classes';
import { createOffsetMap } from '../hygiene/offsets';
import { commonLeet, commonLookAlikes } from '../look-alikes';

/**
 * A text as a model may read it: without invisible characters, with look-alike letters, digits in words and letters
 * s p a c e d apart put back. Offsets lead to the original.
 */
export interface Folded {
  readonly text: string;
  /** Lower-cased, offset for offset; undefined in the rare text where a capital letter has a longer small form. */
  readonly lower: string | undefined;
  /** True when anything differs from the original. */
  readonly changed: boolean;
  /** An offset in the folded text, as an offset in the original. */
  readonly toOriginal: (offset: number) => number;
}

/** Letters that look like Latin ones; the rules have more than the detector. */
const lookAlike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...commonLookAlikes,
    һ: 'h',
    ԁ: 'd',
    ո: 'n',
    ɡ: 'g',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    Х: 'X',
    І: 'I',
    Ѕ: 'S',
    υ: 'u',
    τ: 't',
    κ: 'k',
    ε: 'e',
    η: 'n',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Χ: 'X',
    Ζ: 'Z',
  }),
);
const digitLetter: ReadonlyMap<string, string> = new Map(Object.entries({ ...commonLeet, '!': 'i' }));

const simple = /^[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
/** What may be invisible or styled; everything else is passed over quickly. */
const unusual = new RegExp(
  [
    String.raw`[\u00ad\u0300-\u036f\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2100-\u214f]`,
    String.raw`[\u2460-\u24ff\u3164\ufe00-\ufe0f\ufeff\uff01-\uffa0]`,
    String.raw`\ud835[\udc00-\udfff]|\ud83c[\udd30-\udd89]|\udb40[\udc00-\uddef]`,
  ].join('|'),
  'g',
);
const word = /[A-Za-z0-9@$!\u0370-\u052f]{3,40}/g;
const mixedScript = /[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]/;
const leet = /^(?=[A-Za-z]{0,12}[013457@$!]+[A-Za-z])(?=.{0,12}[A-Za-z]{2})[A-Za-z013457@$!]{4,20}$/;
const spaced = /(?<![A-Za-z])[A-Za-z](?:[ .\-_*]{1,2}[A-Za-z]){5,60}(?![A-Za-z])/g;
const leetAnywhere = /[A-Za-z][013457@$][A-Za-z]/;

export function fold(original: string): Folded {
  const replacements = simple.test(original) ? [] : undisguise(original);
  const text = respell(join(original, replacements));
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.length === text.length ? lower : undefined,
    changed: text !== original,
    toOriginal: replacements.length === 0 ? (offset) => offset : createOffsetMap(replacements).toOriginal,
  };
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Takes out invisible characters and writes full-width and mathematical letters as plain ones. */
function undisguise(original: string): readonly Replacement[] {
  const replacements: Replacement[] = [];
  for (const match of original.matchAll(unusual)) {
    const point = match[0].codePointAt(0) ?? 0;
    const start = match.index;
    const end = start + match[0].length;
    if (isHidden(point)) replacements.push({ start, end, replacement: '' });
    else if (isStyled(point)) replacements.push({ start, end, replacement: match[0].normalize('NFKC') });
  }
  return replacements;
}

function join(original: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return original;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of replacements) {
    parts.push(original.slice(at, start), replacement);
    at = end;
  }
  parts.push(original.slice(at));
  return parts.join('');
}

const isHidden = (point: number): boolean => {
  const kind = unwanted(point);
  return (
    isTag(point) ||
    kind === 'zero-width' ||
    kind === 'bidi-control' ||
    kind === 'invisible-filler' ||
    point === 0x200c ||
    point === 0x200d ||
    (point >= 0x300 && point <= 0x36f)
  );
};

/** Full-width forms, mathematical alphabets, letters in circles and squares. */
const isStyled = (point: number): boolean =>
  (point >= 0xff01 && point <= 0xff5e) ||
  (point >= 0x1d400 && point <= 0x1d7ff) ||
  (point >= 0x2460 && point <= 0x24ff) ||
  (point >= 0x2100 && point <= 0x214f) ||
  (point >= 0x1f130 && point <= 0x1f189);

/** Puts letters back, unit for unit, so that offsets stay. */
function respell(text: string): string {
  let result = text;
  if (mixedScript.test(result))
    result = result.replace(word, (found) =>
      mixedScript.test(found)
        ? Array.from(found, (letter) => lookAlike.get(letter) ?? letter).join('')
        : found,
    );
  if (leetAnywhere.test(result))
    result = result.replace(word, (found) =>
      leet.test(found) ? Array.from(found, (letter) => digitLetter.get(letter) ?? letter).join('') : found,
    );
  return result;
}

/** Stretches of single letters ("i g n o r e"), joined; with the offset at which each stretch begins. */
export function spacedOut(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly word: string }[] {
  return Array.from(text.matchAll(spaced), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].replaceAll(/[^A-Za-z]/g, ''),
  }));
}

export const foldExpressions: readonly RegExp[] = [
  simple,
  unusual,
  word,
  mixedScript,
  leet,
  spaced,
  leetAnywhere,
];
