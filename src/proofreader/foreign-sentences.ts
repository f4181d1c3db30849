import type { Span } from '../shared';
import { countScripts, guessLanguage, splitSentences, stopWords, type Chunk } from '../text';
import type { ForeignSentence } from '../engine';
import { chatWords } from './chat-words';
import { foreignWords, isLikeliest, withoutMarks } from './foreign-words';
import { knownCorrection } from './misspellings';
import { isNearEnglish } from './near-english';
import { nonProseSpans } from './protected';
import { bandOf } from './vocabulary';
import { wordsOf, type Word } from './words';

/** What a word is to its sentence. */
type Kind =
  /** "the", "would": hardly any sentence of another language has one. */
  | 'english-function'
  /** "meeting", "important": other languages borrow and share them. */
  | 'english'
  /** "is", "die", "on": as frequent in another language. */
  | 'shared'
  /** Within a letter of an English word: a slip, or another language. */
  | 'near-english'
  /** No English word: jargon, a name in small letters, or another language. */
  | 'unknown'
  | 'unknown-short'
  /** Unknown in a list, in code, or in capitals, where names and jargon stand. */
  | 'unknown-in-list'
  /** A letter that English does not use. */
  | 'marked'
  | 'foreign-function'
  /** "y", "e", "o": a word elsewhere, a letter in English. */
  | 'foreign-letter'
  /** Names, numerals, letters. */
  | 'nothing';

/** Above 0 for English, below for another language. */
const weights: Readonly<Record<Kind, number>> = {
  'english-function': 1.2,
  english: 0.4,
  shared: 0.3,
  'near-english': -0.15,
  unknown: -0.5,
  'unknown-short': -0.25,
  'unknown-in-list': -0.15,
  marked: -0.9,
  'foreign-function': -1,
  'foreign-letter': 0,
  nothing: 0,
};

/** Where no English function word is in sight, what looks English says less. */
const weightsWithoutFunctionWords: Readonly<Record<Kind, number>> = {
  ...weights,
  english: 0.2,
  shared: 0.1,
  'near-english': -0.4,
  'foreign-letter': -0.5,
};
const fewestWordsToMissFunctionWords = 4;

/** A sentence is not English from this sum on, and from this mean on. */
const foreignSum = -1;
const foreignMean = -0.15;
/** In up to four words a slip or a borrowed word weighs much. */
const foreignSumOfFew = -1.5;
const few = 4;
/** A sentence whose sum is lower is English only in the company of English. */
const englishSum = 0.5;

type Verdict = 'english' | 'foreign' | 'open' | 'open-of-english-words';

const englishFunctionWords = new Set(
  `${stopWords['en']} them us him its were did does don't can't won't i'm it's that's you're we're they're i've i'll
  into than then these those who whose why how where while because though although until after before between through
  during without within again once only both each few other some any every nothing something anything everyone someone
  too also here get got going want need think know said see say take give never always yes out off down up really much
  many good thing things time people going today tomorrow yesterday
  myself yourself himself herself themselves ourselves`
    .split(/\s+/u)
    .filter((word) => !foreignWords.has(word)),
);

/** Short rare words ("en", "mi") are those of other languages more often than not. */
const isCommonEnglish = (word: string): boolean => (bandOf(word) ?? 70) <= (word.length < 4 ? 35 : 60);

function isEnglish(lower: string): boolean {
  const stem = lower.replace(/'(?:s|t|re|ve|ll|d|m)?$/u, '');
  return [lower, stem].some(isCommonEnglish) || knownCorrection(lower) !== undefined || chatWords.has(lower);
}

/**
 * The sentences that are not English, in order. A sentence that says too little goes with the others around it;
 * names, code, lists and borrowed words do not make a sentence foreign.
 */
export function foreignSentences(text: string): readonly ForeignSentence[] {
  const nonProse = nonProseSpans(text);
  const prose = blanked(text, nonProse);
  const judged = sentencesAround(text, nonProse).map((sentence) => ({
    ...trimmed(sentence),
    endsLine: /\n\s*$/u.test(sentence.text),
    verdict: verdictOn(sentence.text, prose.slice(sentence.start, sentence.end)),
  }));
  return judged
    .filter((sentence, index) => sentence.start < sentence.end && settled(judged, index) === 'foreign')
    .map(({ start, end }) => ({ start, end, ...languageOf(text.slice(start, end)) }));
}

/** Sentences that do not end inside code or an address: what is corrected beside them must still be seen as such. */
function sentencesAround(text: string, nonProse: readonly Span[]): readonly Chunk[] {
  const isInside = new Uint8Array(text.length + 1);
  for (const { start, end } of nonProse) isInside.fill(1, start + 1, end);
  const joined: Chunk[] = [];
  for (const sentence of splitSentences(text)) {
    const last = joined.at(-1);
    if (last && isInside[sentence.start] === 1) {
      joined[joined.length - 1] = { text: last.text + sentence.text, start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

interface Judged {
  readonly verdict: Verdict;
  readonly endsLine: boolean;
}

const isDecided = ({ verdict }: Judged): boolean => verdict === 'english' || verdict === 'foreign';

/**
 * An open verdict is that of the sentence after on the same line, else of the nearest one before, else after. English
 * words alone on their line ("Bye") are English where any other sentence is, unless they stand between foreign ones.
 */
function settled(judged: readonly Judged[], index: number): Verdict {
  const before = judged.slice(0, index + 1).findLast(isDecided);
  const after = judged.slice(index).find(isDecided);
  const beginsLine = judged[index - 1]?.endsLine ?? true;
  const endsLine = judged[index]?.endsLine === true || index === judged.length - 1;
  const isBetweenForeign = before?.verdict === 'foreign' && after?.verdict === 'foreign';
  if (
    judged[index]?.verdict === 'open-of-english-words' &&
    beginsLine &&
    endsLine &&
    !isBetweenForeign &&
    judged.some(({ verdict }) => verdict === 'english')
  )
    return 'english';
  const onLine = beginsLine && judged[index]?.endsLine === false;
  const nearest = onLine ? (after ?? before) : (before ?? after);
  return nearest?.verdict ?? 'english';
}

function trimmed({ text, start }: Chunk): Span {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** @param prose the sentence with code, addresses and the like blanked */
function verdictOn(sentence: string, prose: string): Verdict {
  if (isOtherScript(prose)) return 'foreign';
  const plain = prose.replace(setPhrases, blank);
  const unquoted = plain.replace(quotations, blank);
  // A quotation says nothing about the sentence around it.
  const words = latinWords(/\p{L}/u.test(unquoted) ? unquoted : plain);
  if (words.length === 0) return 'open';
  const setting = settingOf(sentence, words);
  const kinds = words.map((word, index) => kindOf(word, isInName(words, index), setting));
  const table =
    kinds.includes('english-function') || words.length < fewestWordsToMissFunctionWords
      ? weights
      : weightsWithoutFunctionWords;
  const sum = kinds.reduce((total, kind) => total + table[kind], 0);
  const foreign = new Set(
    words.flatMap(({ text }, index) => (table[kinds[index] ?? 'nothing'] < 0 ? [text.toLowerCase()] : [])),
  );
  const mostSum = setting.code ? 2 * foreignSum : words.length > few ? foreignSum : foreignSumOfFew;
  if (sum <= mostSum && sum / words.length <= foreignMean && foreign.size > 1) return 'foreign';
  if (sum >= englishSum || words.length > 4) return 'english';
  return kinds.every((kind) => kind === 'english' || kind === 'nothing') && sum > 0
    ? 'open-of-english-words'
    : 'open';
}

const blank = (part: string): string => ' '.repeat(part.length);
const quotations = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/gu;
/** Borrowed by English as a whole. */
const setPhrases = /\b(?:et al|c['’]est la vie|a la carte|je ne sais quoi|que sera,? sera)\b/giu;

const latinWords = (prose: string): readonly Word[] =>
  wordsOf(prose).filter(({ text }) => /^[\p{Script=Latin}\p{M}'’ʻʼ]+$/u.test(text));

/** Characters of scripts without spaces say as much as several letters. */
const denseScripts = new Set(['han', 'kana', 'hangul', 'thai']);

function isOtherScript(prose: string): boolean {
  // A Greek letter in a formula is no word.
  if (!/(?!\p{Script=Latin})\p{L}(?!\p{Script=Latin})\p{L}|\p{Script=Han}/u.test(prose)) return false;
  let other = 0;
  const scripts = countScripts(prose);
  for (const [script, count] of scripts) {
    if (script !== 'latin') other += count * (denseScripts.has(script) ? 3 : 1);
  }
  return other > (scripts.get('latin') ?? 0);
}

interface Setting {
  /** All in capitals: they say nothing about names. */
  readonly capitals: boolean;
  readonly code: boolean;
  /** Code or a list: unknown words say little. */
  readonly list: boolean;
}

const codeSigns = /[{}=<>|$\\;]|&&|::|--|(?<=\s)-[a-zA-Z]/u;
/** The names behind it are those of packages. */
const packageCommand =
  /^\s*(?:sudo )?(?:pip3?|npm|pnpm|yarn|brew|apt|apt-get|cargo|gem|conda) (?:install|add|i) /u;

function settingOf(sentence: string, words: readonly Word[]): Setting {
  const long = words.filter(({ text }) => text.length > 1);
  const upper = long.filter(({ text }) => text === text.toUpperCase());
  const separators = sentence.match(/[,;:/•\t]|\p{N}+/gu)?.length ?? 0;
  const code = codeSigns.test(sentence) || packageCommand.test(sentence);
  return {
    code,
    capitals: long.length >= 3 && upper.length >= long.length * 0.8,
    list: code || separators >= (words.length - 1) / 2,
  };
}

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

const particles: ReadonlySet<string> = new Set(
  `de la las los les del della delle dei degli der den van von vom zu zur da di du des le lo dos das do al el bin ben
  ibn ter ten af av y e et sur sous en`.split(/\s+/u),
);

/** Whether it stands between words with a capital, others like it left out: "de" and "la" in "Juan de la Cruz". */
function isInName(words: readonly Word[], index: number): boolean {
  const isParticle = ({ text }: Word): boolean => particles.has(text);
  if (!words.slice(index, index + 1).some(isParticle)) return false;
  const before = words.slice(0, index).findLast((word) => !isParticle(word));
  const after = words.slice(index + 1).find((word) => !isParticle(word));
  return (
    before !== undefined && after !== undefined && isCapitalized(before.text) && isCapitalized(after.text)
  );
}

const romanNumeral = /^X{0,3}(?:I[XV]|V?I{0,3})$/u;
const abbreviations: ReadonlySet<string> = new Set(
  'mg kg km cm mm nm ml dl kb mb gb tb hz khz mhz ghz ms kw kwh mph kmh ed eds cf ibid'.split(' '),
);

function kindOf({ text, first }: Word, inName: boolean, { capitals, list }: Setting): Kind {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const hasCapital = isCapitalized(text);
  if (englishFunctionWords.has(lower)) return 'english-function';
  if (text === 'I') return first ? 'shared' : 'english-function';
  if (lower.length === 1 && !list && foreignWords.has(lower) && !/[aiu]/u.test(lower))
    return 'foreign-letter';
  if (lower.length === 1 || romanNumeral.test(text) || abbreviations.has(lower)) return 'nothing';
  if (foreignWords.has(lower)) {
    if (isEnglish(lower)) return 'shared';
    const isName = !capitals && (inName || (hasCapital && !first));
    return isName ? 'nothing' : 'foreign-function';
  }
  if (isEnglish(lower)) return 'english';
  const isMarked = /[^\p{ASCII}']/u.test(lower) && !isEnglish(withoutMarks(lower));
  if (hasCapital && !capitals) return first && isMarked ? 'unknown-short' : 'nothing';
  if (isMarked) return 'marked';
  if (list || (capitals && lower.length < 5)) return 'unknown-in-list';
  if (lower.length < 4) return 'unknown-short';
  return lower.length > 4 && isNearEnglish(lower) ? 'near-english' : 'unknown';
}

function languageOf(sentence: string): { readonly language?: string } {
  const { language, script } = guessLanguage(sentence);
  if (language === undefined || language === 'en') return {};
  const words = new Set(wordsOf(sentence).map(({ text }) => text.toLowerCase()));
  return script !== 'latin' || isLikeliest(language, words) ? { language } : {};
}
