import { pattern, type Span } from '../shared';
import type { EnglishDialect } from '../engine';
import { guardedRules, hasCapital, isBelieved, isCompared, type Place } from './guards';
import { participles } from './lists/participles';
import { rareWords } from './lists/rare-words';
import { knownCorrection } from './misspellings';
import { overlapsAny } from './protected';
import { certaintyOf, harperReasonOf, reasonOf } from './reasons';
import { refusedKinds, refusedRules } from './rules';
import { slipsIn } from './slips';
import { likelyMeant } from './spelling';
import type { Correction, Lint } from './types';
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
  /** Rules whose corrections do not count. */
  readonly suspended: ReadonlySet<string>;
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
export function chooseEdits(page: Page, lints: readonly Lint[]): readonly Correction[] {
  const words = wordsOf(page.text);
  const proposed = [
    ...words.flatMap((_word, index) => misspelling(words, index, page)),
    ...slipsIn(page.text, weights.confusion),
    ...lints.flatMap((lint) => accepted(lint, words, page)),
  ].filter(
    (edit) =>
      edit.replacement !== page.text.slice(edit.start, edit.end) &&
      !page.suspended.has(edit.rule) &&
      !overlapsAny(edit, page.protected),
  );
  return withoutOverlaps(proposed);
}

function misspelling(words: readonly Word[], index: number, page: Page): readonly Correction[] {
  const word = words[index];
  const lower = word?.text.toLowerCase();
  const correction = lower === undefined ? undefined : knownCorrection(lower);
  if (word === undefined || lower === undefined || correction === undefined) return [];
  if (page.dictionary.has(lower) || isAcronym(word.text)) return [];
  if (isName(word) && correction === correction.toLowerCase()) return [];
  if (isOtherWord(lower, word, words[index - 1], words[index + 1])) return [];
  return [
    {
      start: word.start,
      end: correction.includes("'") ? withStrayApostrophe(word, page.text) : word.end,
      replacement: inCaseOf(word.text, correction),
      rule: 'Misspelling',
      reason: reasonOf('Misspelling'),
      certainty: 'sure',
      weight: weights.misspelling,
    },
  ];
}

/** Words that are right where they are not the contraction: the name "Ive", the jargon "thieves' cant". */
function isOtherWord(lower: string, word: Word, before: Word | undefined, after: Word | undefined): boolean {
  const next = after?.text.toLowerCase() ?? '';
  // "Jony Ive"; "I" is no first name.
  if (lower === 'ive' && isName(word) && /^\p{Lu}\p{L}/u.test(before?.text ?? '')) return true;
  if (lower === 'ive')
    return (
      isName(word) &&
      (next === 'had' || !participles.has(next)) &&
      !/^(?:\p{L}+(?:ed|ly)|always|just|never|not)$/u.test(next)
    );
  return (
    lower === 'cant' && /^(?:a|the|this|that|his|her|its|their|thieves)$|['’]s$/iu.test(before?.text ?? '')
  );
}

/** The end of the word with the apostrophe that slipped behind it, as in "isnt'"; not with a closing quote. */
function withStrayApostrophe({ start, end }: Span, text: string): number {
  if (!/^['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return end;
  const isQuoted = /(?:^|[\s(["“])['‘](?!\s)[^\n]*$/u.test(text.slice(Math.max(0, start - 400), start));
  return isQuoted ? end : end + 1;
}

function accepted(lint: Lint, words: readonly Word[], page: Page): readonly Correction[] {
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
  const replacement =
    proposal === 'AN' && lint.problem === 'A' && !isAllCapitals(place.after) ? 'An' : proposal;
  if (replacement === undefined || replacement === lint.problem || !isBelieved(lint, place)) return [];
  return [{ ...foundBy(lint), replacement, weight: weightOf(lint) }];
}

function weightOf(lint: Lint): number {
  if (lint.kind === 'Repetition') return weights.repetition;
  return lint.kind === 'Capitalization' ? weights.capital : weights.grammar;
}

function spelling(lint: Lint, { word, before, after }: Place, page: Page): readonly Correction[] {
  if (isForeign(before) || isForeign(after)) return [];
  if (!word || word.end !== lint.end || isAcronym(word.text) || isName(word)) return [];
  const lower = word.text.toLowerCase().replaceAll('’', "'");
  // A word of a large dictionary is right somewhere, perhaps across the ocean.
  if (bandOf(lower) !== undefined || !/^[a-z']+$/u.test(lower) || isVariant(lower)) return [];
  const proposals = isThing(before)
    ? lint.replacements.filter((proposal) => !hasCapital(proposal))
    : lint.replacements;
  const meant = likelyMeant(lower, proposals, page.dialect, { maybeName: word.text !== lower });
  if (meant === undefined || (lower.includes("'") && !meant.includes("'"))) return [];
  if (hasCapital(meant) && isCompared(lint, page.text)) return [];
  return [{ ...foundBy(lint), replacement: inCaseOf(word.text, meant), weight: weights.spelling }];
}

/** After "my" or "the" stands a thing rather than a person: "my brian hurts". */
const isThing = (before: Word | undefined): boolean =>
  /^(?:my|your|his|her|its|our|their|human|animal)$/iu.test(before?.text ?? '');

const isAllCapitals = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length > 1 && word.text === word.text.toUpperCase();

const foreignNeighbor = new RegExp(
  pattern`
    ^(?:
      au
      |aux
      |carte
      |coup
      |crème
      |das
      |dei
      |del
      |della
      |dem
      |den
      |der
      |des
      |di
      |du
      |ein
      |eine
      |el
      |et
      |fait
      |faux
      |ich
      |il
      |las
      |le
      |les
      |los
      |mutandis
      |nicht
      |sehr
      |sur
      |una
      |und
      |une
      |y
    )$
  `,
  'iu',
);

/** Beside it a word is of another language, too: "pain au chocolat", "el lunes", "mutatis mutandis". */
const isForeign = (word: Word | undefined): boolean =>
  word !== undefined && (/[^a-z'’]/u.test(word.text.toLowerCase()) || foreignNeighbor.test(word.text));

const variant = new RegExp(
  pattern`
    ^(?:
      (?:chonky|coulda|creds|danke|kanban|rellies|shoulda|woulda|yeet(?:ed|s)?)$
      |archeolog
      |mediaeval
      |encyclopaed
      |foetu
      |foetal
      |orientat
    )
  `,
  'u',
);

/** Everyday words and spellings that stand beside those of the dictionaries. */
const isVariant = (lower: string): boolean => rareWords.has(lower) || variant.test(lower);

const foundBy = ({ start, end, rule, kind }: Lint) => ({
  start,
  end,
  rule,
  reason: harperReasonOf(rule, kind),
  certainty: certaintyOf(rule),
});

const isAcronym = (word: string): boolean =>
  word.length > 1 && word.length < 6 && word === word.toUpperCase();

/** A capital inside a sentence makes a name. */
const isName = (word: Word): boolean => !word.first && /^\p{Lu}/u.test(word.text);

function withoutOverlaps(edits: readonly Correction[]): readonly Correction[] {
  const chosen: Correction[] = [];
  const ranked = edits.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const edit of ranked)
    if (!chosen.some((other) => edit.start < other.end && other.start < edit.end)) chosen.push(edit);
  return chosen.sort((a, b) => a.start - b.start);
}
