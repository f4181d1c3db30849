import type { EnglishDialect, ProofreadRequest } from '../engine';
import { foreignSentences } from './foreign-sentences';
import { chooseEdits } from './policy';
import { protectedSpans, shadowOf } from './protected';
import { paragraphsOf, settle, type FindEdits } from './settle';
import type { Linter, ProofreadOutcome } from './types';

/** As many kinds of mistakes as fit: what the rules need is compiled when they first meet it. */
const sample =
  'This sentance has an mistake, and the the last words is for warming up. i dont know wich of there rules are ' +
  'more slower then the others , but its better to find out befor somebody waits. She have seen it in berlin on ' +
  'monday, and we was suprised that it tooks so long. The managment should of adviced us earlier. A hour later ' +
  'nobody were responsable for the equippment, allthough their was alot of intrest in an usefull sollution. Could ' +
  'you tell me were the libary is ? Your going to love the begining of this extraordinery developement.';

type Job = Omit<ProofreadRequest, 'task' | 'id'>;

export interface Proofreader {
  warmUp(dialect: EnglishDialect): Promise<void>;
  proofread(job: Job): Promise<ProofreadOutcome>;
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

  async function proofread({ text, dialect, dictionary }: Job): Promise<ProofreadOutcome> {
    const words = dictionary.map((word) => word.trim()).filter((word) => word.length > 0);
    const foreign = foreignSentences(text);
    const outcome = { text: '', foreign };
    let at = 0;
    for (const { start, end } of [...foreign, { start: text.length, end: text.length }]) {
      const english = text.slice(at, start);
      outcome.text += /\p{L}/u.test(english) ? await correct(english, dialect, words) : english;
      outcome.text += text.slice(start, end);
      at = end;
    }
    return outcome;
  }

  /** Corrects a stretch of English. */
  async function correct(text: string, dialect: EnglishDialect, words: readonly string[]): Promise<string> {
    const linter = await linterFor(dialect);
    await linter.setWords(words);
    const lowerWords = new Set(words.map((word) => word.toLowerCase()));
    const findEdits: FindEdits = async (part, suspended) => {
      const spans = protectedSpans(part);
      const shadow = shadowOf(part, spans);
      const page = { text: shadow, protected: spans, dialect, dictionary: lowerWords, suspended };
      return chooseEdits(page, await linter.lint(shadow));
    };
    let revised = '';
    for (const part of paragraphsOf(text)) {
      revised += /\p{L}/u.test(part) ? await settle(part, findEdits) : part;
    }
    return revised;
  }

  return {
    async warmUp(dialect) {
      // The first reading compiles much of the WebAssembly; better now than in front of the person.
      await proofread({ text: sample, dialect, dictionary: [] });
    },
    proofread,
  };
}
