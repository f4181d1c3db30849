import type { EnglishDialect } from '../types';
import { knownCorrection } from './misspellings';
import { overlapsAny } from './protected';
import { acceptedKinds, refusedRules } from './rules';
import { likelyMeant } from './spelling';
import type { Edit, Lint } from './types';
import type { Span } from '../../shared';
import { bandOf } from './vocabulary';
import { inCaseOf, wordsOf } from './words';
import type { Word } from './words';

export interface Page {
  /** The text as the linter saw it. */
  readonly text: string;
  readonly protected: readonly Span[];
  readonly dialect: EnglishDialect;
  /** The person's own words, in lower case. */
  readonly dictionary: ReadonlySet<string>;
}

const weights = { misspelling: 90, repetition: 80, grammar: 70, spelling: 60, capital: 50 } as const;

/** Which corrections to apply: sure ones only, one at a place, in the text's order. */
export function chooseEdits(page: Page, lints: readonly Lint[]): readonly Edit[] {
  const words = wordsOf(page.text);
  const byStart = new Map(words.map((word) => [word.start, word]));
  const proposed = [
    ...words.flatMap((word) => misspelling(word, page)),
    ...lints.flatMap((lint) => accepted(lint, byStart.get(lint.start), page)),
  ].filter((edit) => !overlapsAny(edit, page.protected));
  return withoutOverlaps(proposed);
}

function misspelling(word: Word, page: Page): readonly Edit[] {
  const lower = word.text.toLowerCase();
  const correction = knownCorrection(lower);
  if (correction === undefined || page.dictionary.has(lower)) return [];
  if (isAcronym(word.text) || isName(word)) return [];
  return [{ ...spanOf(word), after: inCaseOf(word.text, correction), weight: weights.misspelling }];
}

function accepted(lint: Lint, word: Word | undefined, page: Page): readonly Edit[] {
  if (lint.rule === 'SpellCheck') return spelling(lint, word, page);
  if (!acceptedKinds.has(lint.kind) || refusedRules.has(lint.rule)) return [];
  const [after] = lint.replacements;
  if (after === undefined || after === lint.problem) return [];
  if (lint.kind === 'Repetition') {
    return isMeantTwice(lint.problem) ? [] : [{ ...spanOf(lint), after, weight: weights.repetition }];
  }
  if (lint.rule === 'SentenceCapitalization') {
    return word && beginsSentence(word, page.text)
      ? [{ ...spanOf(lint), after, weight: weights.capital }]
      : [];
  }
  return [{ ...spanOf(lint), after, weight: weights.grammar }];
}

function spelling(lint: Lint, word: Word | undefined, page: Page): readonly Edit[] {
  if (!word || word.end !== lint.end || isAcronym(word.text) || isName(word)) return [];
  const lower = word.text.toLowerCase();
  // A word of a large dictionary is right somewhere, perhaps across the ocean.
  if (bandOf(lower) !== undefined || page.dictionary.has(lower) || !/^[a-z'’]+$/u.test(lower)) return [];
  const meant = likelyMeant(
    lower.replaceAll('’', "'"),
    lint.replacements.map((text) => text),
    page.dialect,
  );
  if (meant === undefined) return [];
  return [{ ...spanOf(lint), after: inCaseOf(word.text, meant), weight: weights.spelling }];
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isAcronym = (word: string): boolean =>
  word.length > 1 && word.length < 6 && word === word.toUpperCase();

/** A capital inside a sentence makes a name. */
const isName = (word: Word): boolean => !word.first && /^\p{Lu}/u.test(word.text);

/** "had had", "that that", "bye bye": right as often as not. */
const isMeantTwice = (problem: string): boolean =>
  /^(?:had|that|bye|no|yes|very|really|ha|so|blah|her|is|do|can|will|now|there|knock|well|tut|hear)\s/iu.test(
    problem,
  ) && !/^is\s/iu.test(problem);

/** Not for the middle of a sentence that somebody selected, nor for a list of notes. */
function beginsSentence(word: Word, text: string): boolean {
  if (bandOf(word.text.toLowerCase()) === undefined && knownCorrection(word.text) === undefined) return false;
  const before = text.slice(0, word.start);
  if (/\b(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|al|dr|mr|mrs|ms|st|inc|ltd|\p{L})\.\s*$/iu.test(before))
    return false;
  if (/[.!?…]["”')\]]*\s+$/u.test(before)) return true;
  const line = text.slice(word.start).split('\n', 1)[0] ?? '';
  return (
    /^\s*$|\n\s*$/u.test(before) &&
    /[.!?…]["”')\]]*\s*$/u.test(line) &&
    line.split(/\s+/u).length > 2 &&
    !/^(?:and|but|or|nor|so|because|which|that|who|whom|whose|than|then|to|of|in|on|at|for|with)\b/iu.test(
      word.text,
    )
  );
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const ranked = edits.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const edit of ranked)
    if (!chosen.some((other) => edit.start < other.end && other.start < edit.end)) chosen.push(edit);
  return chosen.sort((a, b) => a.start - b.start);
}
