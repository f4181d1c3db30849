import type { EnglishDialect, ProofreadRequest } from '../engine';
import type { Span } from '../shared';
import { foreignSentences } from './foreign-sentences';
import { chooseEdits } from './policy';
import { protectedSpans, shadowOf } from './protected';
import type { Change } from '../text';
import { paragraphsOf, settle, type FindEdits } from './settle';
import type { Correction, Linter, ProofreadOutcome } from './types';

/** As many kinds of mistakes as fit: what the rules need is compiled when they first meet it. */
const sample =
  'This sentance has an mistake, and the the last words is for warming up. i dont know wich of there rules are ' +
  'more slower then the others , but its better to find out befor somebody waits. She have seen it in berlin on ' +
  'monday, and we was suprised that it tooks so long. The managment should of adviced us earlier. A hour later ' +
  'nobody were responsable for the equippment, allthough their was alot of intrest in an usefull sollution. Could ' +
  'you tell me were the libary is ? Your going to love the begining of this extraordinery developement.';

export interface Proofreader {
  warmUp(dialect: EnglishDialect): Promise<void>;
  proofread(job: ProofreadRequest): Promise<ProofreadOutcome>;
}

/**
 * Proofreading with one linter at a time, made when first needed and kept while the dialect stays the same.
 * Calls must not overlap: the worker takes one job after the other.
 */
export function createProofreader(makeLinter: (dialect: EnglishDialect) => Promise<Linter>): Proofreader {
  let current: { readonly dialect: EnglishDialect; readonly linter: Linter } | undefined;

  async function linterFor(dialect: EnglishDialect): Promise<Linter> {
    if (current?.dialect === dialect) return current.linter;
    await current?.linter.dispose();
    current = undefined;
    const linter = await makeLinter(dialect);
    current = { dialect, linter };
    return linter;
  }

  async function proofread({ text, dialect, dictionary }: ProofreadRequest): Promise<ProofreadOutcome> {
    const foreign = foreignSentences(text);
    const paragraphs = englishParagraphs(text, foreign);
    if (paragraphs.length === 0) return { changes: [], foreign };
    const words = dictionary.map((word) => word.trim()).filter((word) => word.length > 0);
    const findEdits = await finder(dialect, words);
    const changes: Change[] = [];
    for (const { start, end } of paragraphs)
      for (const edit of await settle(text.slice(start, end), findEdits)) changes.push(changeOf(edit, start));
    return { changes, foreign };
  }

  async function finder(dialect: EnglishDialect, words: readonly string[]): Promise<FindEdits> {
    const linter = await linterFor(dialect);
    await linter.setWords(words);
    const lowerWords = new Set(words.map((word) => word.toLowerCase()));
    return async (part, suspended) => {
      const spans = protectedSpans(part);
      const shadow = shadowOf(part, spans);
      const page = { text: shadow, protected: spans, dialect, dictionary: lowerWords, suspended };
      return chooseEdits(page, await linter.lint(shadow));
    };
  }

  return {
    async warmUp(dialect) {
      // The first reading compiles much of the WebAssembly; better now than in front of the person.
      await proofread({ text: sample, dialect, dictionary: [] });
    },
    proofread,
  };
}

/** The paragraphs between the foreign sentences that have any letter, in order. */
function englishParagraphs(text: string, foreign: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...foreign, { start: text.length, end: text.length }]) {
    for (const part of paragraphsOf(text.slice(at, start))) {
      if (/\p{L}/u.test(part)) spans.push({ start: at, end: at + part.length });
      at += part.length;
    }
    at = end;
  }
  return spans;
}

/** The change that a correction of a paragraph is in the whole text. */
const changeOf = (correction: Correction, offset: number): Change => ({
  start: correction.start + offset,
  end: correction.end + offset,
  replacement: correction.replacement,
  rule: correction.rule,
  reason: correction.reason,
  certainty: correction.certainty,
});
