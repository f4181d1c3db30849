import type { Lint } from './types';
import { knownCorrection } from './misspellings';
import { bandOf } from './vocabulary';
import type { Word } from './words';

/** Where a remark stands. */
export interface Place {
  readonly text: string;
  /** The word at the remark's beginning, and the ones around the remark. */
  readonly word: Word | undefined;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** All words of the text, in order. */
  readonly words: readonly Word[];
}

/** Says whether a rule's remark is to be believed at this place. */
type Guard = (lint: Lint, place: Place) => boolean;

const isCommon = (word: string): boolean => (bandOf(word.toLowerCase()) ?? 60) <= 35;
const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);

/** "had had", "that that", "so so": right as often as not. Names come twice on purpose. */
const meantTwice =
  /^(?:again|blah|bye|can|do|far|ha|had|hear|her|his|knock|long|many|more|much|never|no|now|please|really|so|that|there|tut|very|way|well|will|yes)\s/iu;

/** "What it is is a mess", "all there was was hope": the first verb ends a clause, the second goes on. */
const endsClause: Guard = ({ start }, { text }) =>
  /\b(?:what|whatever|whoever|who|all|how|where|which|that)(?:['’]s)?\b[^.!?;\n]*$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  );

/** The end of "the customer's", not of "it's". */
const ofNoun = /(?<!\b(?:he|here|how|it|she|that|there|this|what|where|who))['’]s?\s*$/iu;

/** "I suggest he go": a wish or an order takes the plain form. */
const wish =
  /\b(?:advis|ask|command|crucial|demand|essential|imperative|important|insist|necessary|order|prefer|propos|recommend|request|requir|suggest|urg|vital)\p{L}*(?: that)? (?:\p{L}+ )?\p{L}+\s+$/iu;

const abbreviation =
  /(?:^|[\s([])(?:a\.?k\.?a|abbrev|adj|adv|al|approx|art|cf|ch|co|corp|dept|dr|e\.?g|ed|eq|est|etc|fig|fr|gen|i\.?e|inc|jr|lit|ltd|max|min|mr|mrs|ms|no|nos|orig|p|perh|poss|pp|prob|prof|ref|resp|rev|sec|sr|st|syn|univ|vi|vol|vs|vt|\p{L})\.$/iu;
const sentenceEnd = /[\p{L}\p{N}%"”'’)\]][.!?…]+["”'’)\]]*$/u;
const middleOfSentence =
  /^(?:and|but|or|nor|so|because|which|that|who|whom|whose|than|then|to|of|in|on|at|for|with)$/iu;

/** Not for the middle of a sentence that somebody selected, nor for notes without full stops. */
const beginsSentence: Guard = (_lint, { text, word, before, after }) => {
  if (!word || hasCapital(word.text)) return false;
  const lower = word.text.replaceAll('’', "'");
  const isWord = bandOf(lower) !== undefined || knownCorrection(lower) !== undefined || lower.includes("'");
  if (!isWord || (word.text.length === 1 && !/[ai]/iu.test(word.text))) return false;
  if (text.charAt(word.end) === ':') return false;
  const gap = text.slice(before?.end ?? 0, word.start);
  const lead = text.slice(Math.max(0, word.start - 40), word.start).trimEnd();
  // "e.g.", and the numbers of a list.
  if (abbreviation.test(lead) || /(?:^|\s)\d{1,2}\.$/u.test(lead)) return false;
  if (sentenceEnd.test(lead) && /\s$/u.test(gap)) return true;
  if (gap.trim() !== '') return false;
  if ((before && !gap.includes('\n')) || middleOfSentence.test(word.text) || !after) return false;
  const line =
    text
      .slice(word.start, word.start + 2000)
      .split('\n', 1)[0]
      ?.trimEnd() ?? '';
  return /[.!?…]["”'’)\]]*$/u.test(line) && line.split(' ').length > 2;
};

/** Before these, "a" is a letter or a variable. */
const functionWord =
  /^(?:all|and|any|are|as|at|can|each|every|for|has|if|in|is|may|must|of|on|or|to|was|were|will)$/u;
const preposition =
  /^(?:about|after|at|before|by|for|from|in|inside|into|of|on|to|under|with|within|without)$/iu;

/** Sounds and abbreviations are hard to tell from letters: only before a common word in lower case. */
const beforeCommonWord: Guard = (lint, { text, word, after }) =>
  after !== undefined &&
  // "held by A against B"
  (!/^\p{Lu}/u.test(lint.problem) || word?.first === true) &&
  /^\s+$/u.test(text.slice(lint.end, after.start)) &&
  !hasCapital(after.text) &&
  isCommon(after.text) &&
  after.text.length > 1 &&
  !functionWord.test(after.text) &&
  // "an historic event" is as right as "a historic event".
  !(/^an$/iu.test(lint.problem) && after.text.startsWith('h')) &&
  // "a ewe", "a euphemism": it sounds like "you".
  !(/^a$/iu.test(lint.problem) && /^e[uw]/iu.test(after.text));

/** Of these the plain form is nothing but the plain form: "he cast", "she beat", "you guys" are right. */
const verbsOfOneReading =
  /^(?:agree|ask|begin|believe|bring|call|come|do|eat|feel|find|get|give|go|have|help|keep|know|learn|like|live|look|love|make|mean|need|pay|play|remember|say|see|seem|sell|sit|speak|take|teach|tell|think|try|understand|use|wait|walk|want|watch|wear|work|write)$/u;

const plainAgreement = (written: string, meant: string): boolean =>
  /^(?:does(?:n['’]t)?|goes|has(?:n['’]t)?)$/u.test(written)
    ? /^(?:do|go|have)/u.test(meant)
    : verbsOfOneReading.test(written.replace(/n['’]t$/u, ''));

const guards: Readonly<Record<string, Guard>> = {
  SentenceCapitalization: beginsSentence,
  AnA: beforeCommonWord,
  RepeatedWords: (lint, place) =>
    !meantTwice.test(lint.problem) &&
    !hasCapital(lint.problem.slice(1)) &&
    !(/^(?:am|are|did|do|does|has|have|is|was|were)\s/iu.test(lint.problem) && endsClause(lint, place)),
  /** "Were is the key?" asks for a place: the second verb is right; so is the one of "the customer's are angry". */
  SingleBe: (lint, place) =>
    !endsClause(lint, place) &&
    !ofNoun.test(place.text.slice(Math.max(0, lint.start - 24), lint.start)) &&
    !/^were\b/iu.test(lint.problem) &&
    !/\bwere\s*$/iu.test(place.text.slice(Math.max(0, lint.start - 8), lint.start)),
  DidPast: (lint, { text }) => !/\bdid\s+did\b/iu.test(text.slice(Math.max(0, lint.start - 8), lint.end + 8)),
  /** A space before a comma, or a comma without a space between two words. */
  CommaFixes: (lint, { text, before, after }) =>
    /^\s+$/u.test(lint.problem)
      ? /\p{L}/u.test(text.charAt(lint.start - 1)) && !/\n/u.test(lint.problem)
      : lint.problem === ',' &&
        before?.end === lint.start &&
        after?.start === lint.end &&
        before.text.length > 2 &&
        after.text.length > 2 &&
        isCommon(before.text) &&
        isCommon(after.text),
  /** A space before the full stop. */
  Spaces: (lint, { text, before }) =>
    before?.end === lint.start &&
    before.text.length > 1 &&
    lint.problem === ' ' &&
    /^[.!?](?:\s+\p{Lu}|\s*$)/u.test(text.slice(lint.end, lint.end + 10)),
  /** Variables are called i, too. */
  CapitalizePersonalPronouns: (lint, { text, before, after }) =>
    lint.problem !== 'i' ||
    (/^(?:\s+\p{L}|['’]\p{L}|[.!?]|$)/u.test(text.slice(lint.end)) &&
      !/[([{]$/u.test(text.slice(0, lint.start)) &&
      !/^(?:lambda|index|variable)$/iu.test(before?.text ?? '') &&
      !/^(?:in|from|is)$/u.test(after?.text ?? '')),
  /** Names of places and people; not file types and units. */
  OrthographicConsistency: (lint, { word }) =>
    word?.end === lint.end &&
    lint.problem.length > 3 &&
    bandOf(lint.problem) === undefined &&
    lint.replacements[0] === lint.problem.charAt(0).toUpperCase() + lint.problem.slice(1),
  /** "what is in it are …": the pronoun is not the subject. */
  PronounInflectionBe: (lint, { text, words }) => {
    const pronoun = words.findLast(({ end }) => end <= lint.start);
    const index = pronoun ? words.indexOf(pronoun) : -1;
    const leading = words[index - 1];
    // "Me and him are going": several.
    if (leading && /^(?:and|or|nor)$/iu.test(leading.text)) return false;
    return (
      !leading ||
      !preposition.test(leading.text) ||
      /[.!?,;:]/u.test(text.slice(leading.end, pronoun?.start ?? leading.end))
    );
  },
  /** "there was data": data are many or much. */
  ThereIsAgreement: (lint) => !/\bdata\b|^were\b|^there['’]s lots\b/iu.test(lint.problem),
  /** "must of necessity" */
  ModalOf: (lint, { text }) => !/^\s+(?:necessity|course|late|old)\b/iu.test(text.slice(lint.end)),
  /** "It's half five." */
  ItsPossessive: (lint, { text }) =>
    !/^\s+(?:half|quarter|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu.test(
      text.slice(lint.end),
    ),
  /** "the chance of its being true" */
  ItsContraction: (lint, { text }) => !/^\s+(?:being|having|not\s+so)\b/iu.test(text.slice(lint.end)),
  /** "as I must suppose to be the case" */
  SupposedTo: (_lint, { before }) =>
    /^(?:am|are|be|is|not|was|were)$|['’](?:m|re|s)$/iu.test(before?.text ?? ''),
  /** "one of the regular players": an adjective, whose noun follows. */
  OneOfTheSingular: (lint, { text }) =>
    !/\b(?:other|few|many|two|three)\b/iu.test(lint.problem) && !/^\s+\p{L}/u.test(text.slice(lint.end)),
  /** "mosquitos" is as right as "mosquitoes". */
  RegularIrregulars: (lint) => !/os$/iu.test(lint.problem),
  PronounVerbAgreement: (lint, { text }) =>
    plainAgreement(lint.problem.toLowerCase(), lint.replacements[0] ?? '') &&
    !wish.test(text.slice(Math.max(0, lint.start - 60), lint.start)),
  /** "the affect" for "the effect" is the common slip; the other way round is guesswork. */
  NounVerbConfusion: (lint, { text }) =>
    !/effect/iu.test(lint.problem) &&
    !(/advice/iu.test(lint.problem) && /^\s+(?:about|for|from|of|on)\b/u.test(text.slice(lint.end))),
};

/** Rules of refused families that are worth having where their guard agrees. */
export const guardedRules: ReadonlySet<string> = new Set(['Spaces']);

export const isBelieved = (lint: Lint, place: Place): boolean => guards[lint.rule]?.(lint, place) ?? true;
