import { pattern } from '../../shared';

/** What `sanitize` takes out or replaces. */
export type HygieneKind =
  | 'control-character'
  | 'bidi-control'
  | 'zero-width'
  | 'tag-characters'
  | 'variation-selectors'
  | 'combining-marks'
  | 'invisible-filler'
  | 'lone-surrogate'
  | 'line-separator'
  | 'too-long';

/** Letters of the writing systems in which a joiner (U+200C, U+200D) changes how a word is written. */
const joiningScript = new RegExp(
  pattern`
    [
      \p{Script=Arabic}
      \p{Script=Syriac}
      \p{Script=Mongolian}
      \p{Script=Nko}
      \p{Script=Devanagari}
      \p{Script=Bengali}
      \p{Script=Gurmukhi}
      \p{Script=Gujarati}
      \p{Script=Oriya}
      \p{Script=Tamil}
      \p{Script=Telugu}
      \p{Script=Kannada}
      \p{Script=Malayalam}
      \p{Script=Sinhala}
      \p{Script=Khmer}
      \p{Script=Myanmar}
      \p{Script=Tibetan}
    ]
  `,
  'u',
);
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]/u;

/** Whether a joiner after this character is writing rather than hiding. */
export const joinsAfter = (before: string): boolean => joiningScript.test(before) || pictograph.test(before);

const combining = /\p{M}/u;
export const isCombining = (point: number): boolean =>
  point >= 0x300 && !isVariationSelector(point) && combining.test(String.fromCodePoint(point));

export const isVariationSelector = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);

export const isTag = (point: number): boolean => point >= 0xe0000 && point <= 0xe007f;

export const isJoiner = (point: number): boolean => point === 0x200c || point === 0x200d;

/** The kind of a code point that is never wanted, wherever it stands; undefined for all others. */
export function unwanted(point: number): HygieneKind | undefined {
  if (point < 0x20) return point === 9 || point === 10 || point === 13 ? undefined : 'control-character';
  if (point < 0x7f) return undefined;
  if (point <= 0x9f) return point === 0x85 ? 'line-separator' : 'control-character';
  if (point < 0x2000) {
    if (point === 0xad || point === 0x180e) return 'zero-width';
    return point === 0x115f || point === 0x1160 ? 'invisible-filler' : undefined;
  }
  if (point === 0x200b || point === 0x2060 || point === 0xfeff) return 'zero-width';
  if (point === 0x2028 || point === 0x2029) return 'line-separator';
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) return 'bidi-control';
  if (point >= 0x2061 && point <= 0x2065) return 'zero-width';
  if (point >= 0x206a && point <= 0x206f) return 'control-character';
  if (point >= 0xd800 && point <= 0xdfff) return 'lone-surrogate';
  if (point === 0x3164 || point === 0xffa0) return 'invisible-filler';
  if (point >= 0xfff9 && point <= 0xfffc) return 'control-character';
  return undefined;
}

/** What stands in its place; nothing, where the kind is not named. */
export const replacementOf: Readonly<Partial<Record<HygieneKind, string>>> = {
  'lone-surrogate': '\uFFFD',
  'line-separator': '\n',
};
