import { isTag, unwanted } from '../hygiene/classes';

/**
 * A text as a model may read it: without invisible characters, with look-alike letters, digits in words and letters
 * s p a c e d apart put back. Offsets lead to the original.
 */
export interface Folded {
  readonly text: string;
  /** True when anything differs from the original. */
  readonly changed: boolean;
  /** An offset in the folded text, as an offset in the original. */
  readonly toOriginal: (offset: number) => number;
}

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
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
    α: 'a',
    ο: 'o',
    ν: 'v',
    ι: 'i',
    ρ: 'p',
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
const digitLetter: ReadonlyMap<string, string> = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }),
);

const simple = /^[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const word = /[A-Za-z0-9@$!\u0370-\u052f]{3,40}/g;
const mixedScript = /[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]/;
const leet = /^(?=[A-Za-z]{0,12}[013457@$!]+[A-Za-z])(?=.{0,12}[A-Za-z]{2})[A-Za-z013457@$!]{4,20}$/;
const spaced = /(?<![A-Za-z])[A-Za-z](?:[ .\-_*]{1,2}[A-Za-z]){5,60}(?![A-Za-z])/g;
const leetAnywhere = /[A-Za-z][013457@$][A-Za-z]/;

export function fold(original: string): Folded {
  const view = simple.test(original) ? { units: original, offsets: undefined } : compatible(original);
  const text = respell(view.units);
  const offsets = view.offsets;
  if (text === original) return { text, changed: false, toOriginal: (offset) => offset };
  return {
    text,
    changed: true,
    toOriginal: (offset) => (offsets === undefined ? offset : (offsets[offset] ?? original.length)),
  };
}

/** Without invisible characters, full-width and mathematical letters as plain ones; one entry per unit kept. */
function compatible(original: string): { units: string; offsets: Uint32Array } {
  const parts: string[] = [];
  const offsets = new Uint32Array(original.length + 1);
  let length = 0;
  for (let at = 0, size = 1; at < original.length; at += size) {
    const point = original.codePointAt(at) ?? 0;
    size = point > 0xffff ? 2 : 1;
    if (isHidden(point)) continue;
    const letter = String.fromCodePoint(point);
    const plain = isStyled(point) ? letter.normalize('NFKC') : letter;
    const kept = plain.length <= size ? plain : letter;
    for (let unit = 0; unit < kept.length; unit += 1)
      offsets[length + unit] = at + (kept === letter ? unit : 0);
    length += kept.length;
    parts.push(kept);
  }
  offsets[length] = original.length;
  return { units: parts.join(''), offsets: offsets.subarray(0, length + 1) };
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

export const foldExpressions: readonly RegExp[] = [simple, word, mixedScript, leet, spaced, leetAnywhere];
