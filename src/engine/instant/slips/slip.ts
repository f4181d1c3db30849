import type { Edit } from '../types';
import { inCaseOf } from '../words';

/**
 * A slip that the linter does not look for. All fields but `right` are regular expressions in which an apostrophe
 * stands for either kind and white space for a gap. They are narrow on purpose: "your right hand", "as was his wont"
 * and "to loose an arrow" are right.
 */
export interface Slip {
  /** The words to replace. */
  readonly wrong: string;
  /** In lower case, or made from the lower-case match; written in the case of what it replaces. */
  readonly right: string | ((match: string) => string);
  /** What must stand before. */
  readonly before?: string;
  /** What must come after, with the gap that leads to it. */
  readonly after?: string;
  /** What must not come after. */
  readonly notAfter?: string;
}

export type Slips = Readonly<Record<string, Slip>>;

/** The beginning of a sentence, or of a clause that a common word opens. */
export const clause = String.raw`(?:^|[.!?;:,\n(]["“”’)]{0,2}\s{0,4}["“]?|\b(?:and|but|because|so|then|when|if|that|think|thinks|thought|believe|feel|know|knew|hope|sure|guess|sorry|glad|afraid|says?|said) )`;
/** The beginning of a sentence. A new line may only be where a long one was broken. */
export const sentence = String.raw`(?:^|[.!?]["”’)]? )`;
/** The end of a sentence or a clause. A line may end anywhere. */
export const end = String.raw`(?:\s*(?:[.!?,;:)]|$|\n[ \t]*\n)| (?:lol|haha|omg|btw|tbh|though)\b)`;
/** One of these words comes next. */
export const next = (words: string): string => String.raw` (?:${words})\b(?!-)`;
/** One of these words stands right before. */
export const last = (words: string): string => String.raw`\b(?:${words}) `;
/** None of these words stands right before. */
export const notLast = (words: string): string => String.raw`(?<!\b(?:${words}) )`;
/** None of these words stands before in the sentence, up to a line away. */
export const notEarlier = (words: string): string => String.raw`(?<!\b(?:${words})\b[^.!?;\n]{0,60})`;

export interface CompiledSlip {
  readonly name: string;
  readonly pattern: RegExp;
  readonly right: Slip['right'];
}

/** The words come first, and what is around them is looked at where they are: most texts are read once and have none. */
export function compile(slips: Slips): readonly CompiledSlip[] {
  return Object.entries(slips).map(([name, { wrong, right, before, after, notAfter }]) => {
    const source = [
      String.raw`(?<![\p{L}\p{N}]|\p{L}-)(?:${wrong})(?![\p{L}\p{N}]|'\p{L}|-\p{L})`,
      before === undefined ? '' : `(?<=(?:${before})(?:${wrong}))`,
      after === undefined ? '' : `(?=${after})`,
      notAfter === undefined ? '' : `(?!${notAfter})`,
    ].join('');
    const pattern = source.replaceAll("'", "['’]").replaceAll(' ', String.raw`\s{1,4}`);
    return { name, right, pattern: new RegExp(pattern, 'giu') };
  });
}

/** The edits that mend what the patterns find. */
export function mend(text: string, slips: readonly CompiledSlip[], weight: number): readonly Edit[] {
  return slips.flatMap(({ name, pattern, right }) =>
    Array.from(text.matchAll(pattern), (match): Edit => ({
      start: match.index,
      end: match.index + match[0].length,
      after: inCaseOf(match[0], typeof right === 'string' ? right : right(match[0].toLowerCase())),
      rule: name,
      weight,
    })),
  );
}
