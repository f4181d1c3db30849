import type { Span } from '../../shared';
import type { EnglishDialect } from '../types';
import { guardedRules, isBelieved, type Place } from './guards';
import { knownCorrection } from './misspellings';
import { overlapsAny } from './protected';
import { refusedKinds, refusedRules } from './rules';
import { slipsIn } from './slips';
import { likelyMeant } from './spelling';
import type { Edit, Lint } from './types';
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

const weights = {
  misspelling: 90,
  repetition: 80,
  confusion: 85,
  grammar: 70,
  spelling: 60,
  capital: 50,
} as const;

/** Which corrections to apply: sure ones only, one at a place, in the text's order. */
export function chooseEdits(page: Page, lints: readonly Lint[]): readonly Edit[] {
  const words = wordsOf(page.text);
  const proposed = [
    ...words.flatMap((word) => misspelling(word, page)),
    ...slipsIn(page.text, weights.confusion),
    ...lints.flatMap((lint) => accepted(lint, words, page)),
  ].filter(
    (edit) => edit.after !== page.text.slice(edit.start, edit.end) && !overlapsAny(edit, page.protected),
  );
  return withoutOverlaps(proposed);
}

function misspelling(word: Word, page: Page): readonly Edit[] {
  const lower = word.text.toLowerCase();
  const correction = knownCorrection(lower);
  if (correction === undefined || page.dictionary.has(lower)) return [];
  if (isAcronym(word.text) || (isName(word) && correction === correction.toLowerCase())) return [];
  return [
    {
      ...spanOf(word),
      after: inCaseOf(word.text, correction),
      rule: 'Misspelling',
      weight: weights.misspelling,
    },
  ];
}

function accepted(lint: Lint, words: readonly Word[], page: Page): readonly Edit[] {
  const inside = words.filter((word) => word.start < lint.end && lint.start < word.end);
  if (inside.some((word) => word.start < lint.start || word.end > lint.end)) return [];
  // Part of a path, a code or a compound: "text/html", "latin-1".
  if (
    lint.kind !== 'Formatting' &&
    /[/_]/u.test(page.text.charAt(lint.start - 1) + page.text.charAt(lint.end))
  )
    return [];
  // Part of a compound: "re-elected", "soi-disant", "linux-gnu".
  if (/^-[\p{L}\d]/u.test(page.text.slice(lint.end))) return [];
  if (/[\p{L}\d]-$/u.test(page.text.slice(0, lint.start))) return [];
  if (inside.some((word) => page.dictionary.has(word.text.toLowerCase()))) return [];
  const place = {
    text: page.text,
    word: inside[0],
    before: words.findLast((word) => word.end <= lint.start),
    after: words.find((word) => word.start >= lint.end),
    words,
  };
  if (lint.rule === 'SpellCheck') return spelling(lint, place, page);
  const refused = refusedKinds.has(lint.kind) || refusedRules.has(lint.rule);
  if (refused && !guardedRules.has(lint.rule)) return [];
  const [proposal] = lint.replacements;
  // The linter writes "AN hour" for "A hour".
  const after = proposal === 'AN' && lint.problem === 'A' && !isAllCapitals(place.after) ? 'An' : proposal;
  if (after === undefined || after === lint.problem || !isBelieved(lint, place)) return [];
  return [{ ...spanOf(lint), after, rule: lint.rule, weight: weightOf(lint) }];
}

function weightOf(lint: Lint): number {
  if (lint.kind === 'Repetition') return weights.repetition;
  return lint.kind === 'Capitalization' ? weights.capital : weights.grammar;
}

function spelling(lint: Lint, { word, before, after }: Place, page: Page): readonly Edit[] {
  if (isForeign(before) || isForeign(after)) return [];
  if (!word || word.end !== lint.end || isAcronym(word.text) || isName(word)) return [];
  const lower = word.text.toLowerCase().replaceAll('’', "'");
  // A word of a large dictionary is right somewhere, perhaps across the ocean.
  if (bandOf(lower) !== undefined || !/^[a-z']+$/u.test(lower) || isVariant(lower)) return [];
  const meant = likelyMeant(lower, lint.replacements, page.dialect, { maybeName: word.text !== lower });
  if (meant === undefined || (lower.includes("'") && !meant.includes("'"))) return [];
  return [{ ...spanOf(lint), after: inCaseOf(word.text, meant), rule: lint.rule, weight: weights.spelling }];
}

const isAllCapitals = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length > 1 && word.text === word.text.toUpperCase();

/** Beside it a word is of another language, too: "pain au chocolat", "el lunes", "mutatis mutandis". */
const isForeign = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/[^a-z'’]/u.test(word.text.toLowerCase()) ||
    /^(?:au|aux|das|dei|del|della|dem|den|der|des|di|du|ein|eine|el|et|ich|il|las|le|les|los|mutandis|nicht|sehr|sur|una|und|une|y)$/iu.test(
      word.text,
    ));

/** Everyday words and spellings that stand beside those of the dictionaries. */
const isVariant = (lower: string): boolean =>
  /^(?:(?:chonky|coulda|creds|danke|kanban|rellies|shoulda|woulda|yeet(?:ed|s)?)$|archeolog|mediaeval|encyclopaed|foetu|foetal|orientat)/u.test(
    lower,
  );

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isAcronym = (word: string): boolean =>
  word.length > 1 && word.length < 6 && word === word.toUpperCase();

/** A capital inside a sentence makes a name. */
const isName = (word: Word): boolean => !word.first && /^\p{Lu}/u.test(word.text);

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const ranked = edits.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const edit of ranked)
    if (!chosen.some((other) => edit.start < other.end && other.start < edit.end)) chosen.push(edit);
  return chosen.sort((a, b) => a.start - b.start);
}
