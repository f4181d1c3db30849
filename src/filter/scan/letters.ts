/** Latin, Greek and Cyrillic letters, as the inside of a character class: the scripts in which the rules read words. */
const anyLetter = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0386-\u03ce\u0400-\u045f\u0490\u0491`;
/**
 * Letters that may begin a name. In U+0100-U+017F capitals and small letters take turns: the whole block is let in,
 * and a rule that minds asks `startsSmall` afterwards.
 */
const capitalLetter = String.raw`A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f\u0490`;

/**
 * A regular expression in which \p{L} and \p{Lu}, inside character classes, stand for the letters above. The engine's
 * own classes take a hundred milliseconds to compile in a long expression; these take one.
 */
export function expression(source: string, flags: string): RegExp {
  return new RegExp(
    source
      .replaceAll(String.raw`\p{Lu}`, capitalLetter)
      .replaceAll(String.raw`\p{L}`, anyLetter)
      .replaceAll(String.raw`\p{Han}`, String.raw`\u4e00-\u9fff`),
    flags,
  );
}

/** True when any word of a name begins with a small letter that \p{Lu} let in. */
export const startsSmall = (name: string): boolean =>
  name
    .split(/[ \u00A0]/)
    .some((word) => /^[\u0100-\u017f]/.test(word) && word.charAt(0) === word.charAt(0).toLowerCase());
