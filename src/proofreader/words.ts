import type { Span } from '../shared';

/** A word where it stands. */
export interface Word extends Span {
  readonly text: string;
  /** Begins a sentence of the text, as far as punctuation tells. */
  readonly first: boolean;
}

/** Words of letters with their inner apostrophes, with whether each begins a sentence. Linear in the text. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
    const between = text.slice(from, match.index);
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      first: words.length === 0 || /[.!?…]["”')\]]*\s|\n/u.test(between),
    });
    from = match.index + match[0].length;
  }
  return words;
}

/** The letters of `word` in the case that `model` is written in: lower, Capitalised or UPPER. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return word.toUpperCase();
  const initial = model.charAt(0);
  return initial === initial.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
