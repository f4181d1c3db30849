import type { EnglishDialect, ProofreadRequest } from '../types';
import { isEnglish } from './language';
import { chooseEdits } from './policy';
import { protectedSpans, shadowOf } from './protected';
import type { Edit, Linter, ProofreadOutcome } from './types';

/** One mistake can hide another ("He dont" first becomes "He don't"), so the text is read again; this often at most. */
const passes = 3;

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
    if (!isEnglish(text)) return { text, suggestionsApplied: 0, language: 'other' };
    const linter = await linterFor(dialect);
    await linter.setWords(words);
    const lowerWords = new Set(words.map((word) => word.toLowerCase()));
    let revised = text;
    let applied = 0;
    for (let pass = 0; pass < passes; pass++) {
      const spans = protectedSpans(revised);
      const shadow = shadowOf(revised, spans);
      const page = { text: shadow, protected: spans, dialect, dictionary: lowerWords };
      const edits = chooseEdits(page, await linter.lint(shadow));
      if (edits.length === 0) break;
      revised = applyEdits(revised, edits);
      applied += edits.length;
    }
    return { text: revised, suggestionsApplied: applied, language: 'english' };
  }

  return {
    async warmUp(dialect) {
      // The first reading compiles much of the WebAssembly; better now than in front of the person.
      await proofread({ text: sample, dialect, dictionary: [] });
    },
    proofread,
  };
}

/** Writes edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, after } of edits) {
    result += text.slice(at, start) + after;
    at = end;
  }
  return result + text.slice(at);
}
