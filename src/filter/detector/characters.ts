import { commonLeet, commonLookAlikes } from '../look-alikes';

/** What a UTF-16 code unit is to the tokenizer. */
export const Unit = {
  space: 0,
  letter: 1,
  digit: 2,
  joiner: 3,
  disguise: 4,
  mark: 5,
  newline: 6,
  ignored: 7,
} as const;

const tableSize = 0x600;
const kinds = new Uint8Array(tableSize);
const folds = new Uint16Array(tableSize);

const units = Array.from({ length: tableSize }, (_, unit) => String.fromCharCode(unit));

// What is said later holds. Whole runs are matched: a test for each unit takes milliseconds at every start.
kinds.fill(Unit.mark);
for (const [kind, runs] of [
  [Unit.space, /[\s\p{Cc}]+/gu],
  [Unit.disguise, /[@$*]+/gu],
  [Unit.joiner, /'/gu],
  [Unit.digit, /\p{Nd}+/gu],
  [Unit.ignored, /[\p{M}\u00AD]+/gu],
  [Unit.letter, /\p{L}+/gu],
  [Unit.newline, /[\n\r]+/gu],
] as const)
  for (const { 0: run, index } of units.join('').matchAll(runs)) kinds.fill(kind, index, index + run.length);

const isLetter = (char: string): boolean => {
  const unit = char.charCodeAt(0);
  return unit < tableSize ? kinds[unit] === Unit.letter : /\p{L}/u.test(char);
};
units.forEach((char, unit) => {
  const lower = char.toLowerCase();
  const base = lower.normalize('NFD').charAt(0);
  folds[unit] = (commonLookAlikes[lower] ?? (isLetter(base) ? base : lower)).charCodeAt(0);
});

const leet = new Map(
  Object.entries(commonLeet).map(([sign, letter]) => [sign.charCodeAt(0), letter.charCodeAt(0)] as const),
);

export function kindOf(unit: number): number {
  if (unit < tableSize) return kinds[unit] ?? Unit.mark;
  if (unit === 0x2019 || unit === 0x2018) return Unit.joiner;
  if ((unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x3000) return Unit.space;
  if (unit === 0x2028 || unit === 0x2029) return Unit.newline;
  // Zero-width characters, bidi controls, variation selectors: no bounds of words.
  if ((unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e)) return Unit.ignored;
  if ((unit >= 0x2060 && unit <= 0x206f) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff)
    return Unit.ignored;
  if ((unit >= 0x2010 && unit <= 0x2bff) || (unit >= 0x3001 && unit <= 0x3030)) return Unit.mark;
  if (unit >= 0xd800 && unit <= 0xdfff) return Unit.mark;
  // Full-width Latin letters and digits; other full-width forms are signs.
  if (unit >= 0xff10 && unit <= 0xff19) return Unit.digit;
  if (unit >= 0xff01 && unit <= 0xff65) return unit >= 0xff21 && unit <= 0xff5a ? Unit.letter : Unit.mark;
  return Unit.letter;
}

/** Lower case, no diacritics, look-alikes and full-width forms as plain Latin. One unit in, one unit out. */
export function fold(unit: number): number {
  if (unit < tableSize) return folds[unit] ?? unit;
  if (unit === 0x2019 || unit === 0x2018) return 0x27;
  if (unit >= 0xff21 && unit <= 0xff3a) return unit - 0xff21 + 0x61;
  if (unit >= 0xff41 && unit <= 0xff5a) return unit - 0xff41 + 0x61;
  return unit;
}

export const unmask = (unit: number): number => leet.get(unit) ?? unit;
