import { pattern } from '../../shared';
import { certaintyOf, reasonOf } from '../reasons';
import type { Correction } from '../types';
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
  /** What must not be at the end of the words, in the case as written; it can look back and ahead. */
  readonly notInCase?: string;
}

export type Slips = Readonly<Record<string, Slip>>;

/** The beginning of a sentence, or of a clause that a common word opens. */
export const clause = pattern`
  (?:
    ^
    |[.!?;:,\n(]["“”’)]{0,2}\s{0,4}["“]?
    |\b(?:
      and
      |but
      |because
      |so
      |then
      |when
      |if
      |that
      |think
      |thinks
      |thought
      |believe
      |feel
      |know
      |knew
      |hope
      |sure
      |guess
      |sorry
      |glad
      |afraid
      |says?
      |said
    ) )
`;
/** The beginning of a sentence. A new line may only be where a long one was broken. */
export const sentence = String.raw`(?:^|[.!?]["”’)]? )`;
/** The end of a sentence or a clause. A line may end anywhere. */
export const end = String.raw`(?:\s*(?:[.!?,;:)]|$|\n[ \t]*\n)| (?:lol|haha|omg|btw|tbh|though)\b)`;
/** One of these patterns. */
export const either = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
/** One of these words comes next. */
export const next = (words: string): string => String.raw` (?:${words})\b(?!-)`;
/** One of these words stands right before. */
export const last = (words: string): string => String.raw`\b(?:${words}) `;
/** None of these words stands right before. */
export const notLast = (words: string): string => String.raw`(?<!\b(?:${words}) )`;
/** The end of a sentence, or of a clause before one that has its own subject. */
export const stop = String.raw`(?:\s*(?:[.!?;)]|$|\n[ \t]*\n)|,? (?:and|but|so) (?:I|you|he|she|we|they|it)\b)`;
/** None of these words stands before in the sentence, up to a line away. The dot of "Mr." ends no sentence. */
export const notEarlier = (words: string): string =>
  String.raw`(?<!\b(?:${words})\b(?:[^.!?;]|(?<=\b\p{L}{1,3})\.){0,100})`;

export interface CompiledSlip {
  readonly name: string;
  readonly pattern: RegExp;
  readonly exception: RegExp | undefined;
  readonly right: Slip['right'];
}

/** The words come first, and what is around them is matched only where they are: most texts have none. */
export function compile(slips: Slips): readonly CompiledSlip[] {
  const withGaps = (source: string): string =>
    source.replaceAll("'", "['’]").replaceAll(' ', String.raw`\s{1,4}`);
  return Object.entries(slips).map(([name, { wrong, right, before, after, notAfter, notInCase }]) => {
    const source = [
      String.raw`(?<![\p{L}\p{N}]|\p{L}-)(?:${wrong})(?![\p{L}\p{N}]|'\p{L}|-\p{L})`,
      before === undefined ? '' : `(?<=(?:${before})(?:${wrong}))`,
      after === undefined ? '' : `(?=${after})`,
      notAfter === undefined ? '' : `(?!${notAfter})`,
    ].join('');
    const exception = notInCase === undefined ? undefined : new RegExp(withGaps(notInCase), 'uy');
    return { name, right, pattern: new RegExp(withGaps(source), 'giu'), exception };
  });
}

function isAt(pattern: RegExp | undefined, text: string, position: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = position;
  return pattern.test(text);
}

/** The edits that mend what the patterns find. */
export function mend(text: string, slips: readonly CompiledSlip[], weight: number): readonly Correction[] {
  return slips.flatMap(({ name, pattern, right, exception }) =>
    Array.from(text.matchAll(pattern))
      .map((match): Correction => ({
        start: match.index,
        end: match.index + match[0].length,
        replacement: inCaseOf(match[0], typeof right === 'string' ? right : right(match[0].toLowerCase())),
        rule: name,
        reason: reasonOf(name),
        certainty: certaintyOf(name),
        weight,
      }))
      .filter(({ end }) => !isAt(exception, text, end)),
  );
}
