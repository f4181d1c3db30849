import { pattern } from '../../shared';
import { abbreviations } from '../lists/abbreviations';
import { daysAndMonths } from '../lists/days-and-months';
import { rareWords } from '../lists/rare-words';
import { knownCorrection } from '../misspellings';
import type { Lint } from '../types';
import { bandOf } from '../vocabulary';
import { hasCapital, plain, textAfter, textBefore, type Guard } from './place';

const sentenceEnd = /[\p{L}\p{N}%"”'’)\]][.!?…]+["”'’)\]]*$/u;
const middleOfSentence =
  /^(?:and|but|or|nor|so|because|which|that|who|whom|whose|than|then|to|of|in|on|at|for|with)$/iu;

/** Units that are words as well: "10 in.", "5 gal.". */
const unitAfterNumber = /\d\s*(?:ct|gal|h|hr|in|km|m|mi|min|mo|pt|sec|yd)\.$/iu;
const listNumber = /(?:^|\s)\d{1,2}\.$/u;

/** Whether the full stop at the end of `lead` belongs to the word before it. */
function endsInAbbreviation(lead: string): boolean {
  const word = /(?:^|[\s([,;/])([\p{L}.]+)\.$/u.exec(lead)?.[1] ?? '';
  if (/^\p{L}$/u.test(word) || daysAndMonths.has(word) || abbreviations.has(word.toLowerCase())) return true;
  return unitAfterNumber.test(lead) || listNumber.test(lead);
}

/** Not for the middle of a sentence that somebody selected, nor for notes without full stops. */
export const beginsSentence: Guard = (lint, place) => {
  const { text, word, before, after } = place;
  if (!word || hasCapital(word.text)) return false;
  const lower = plain(word);
  const isWord = bandOf(lower) !== undefined || knownCorrection(lower) !== undefined || lower.includes("'");
  if (!isWord || (lower.length === 1 && !/[ai]/u.test(lower))) return false;
  if (text.charAt(word.end) === ':') return false;
  const gap = text.slice(before?.end ?? 0, word.start);
  const lead = textBefore(lint, place, 40).trimEnd();
  if (endsInAbbreviation(lead)) return false;
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

/** A letter that is counted with, or the number of a chapter: "let i be", "the sum over i", "chapter i". */
const beforeVariable = new RegExp(
  pattern`
    ^(?:
      act
      |appendix
      |book
      |by
      |chapter
      |element
      |each
      |every
      |from
      |index
      |lambda
      |let
      |letter
      |of
      |over
      |page
      |part
      |row
      |section
      |suppose
      |to
      |variable
      |volume
      |with
    )$
  `,
  'u',
);
const afterVariable =
  /^(?:at|be|by|divided|from|in|increments|is|minus|modulo|of|over|plus|times|to|varies)$/u;
/** Third persons and nouns of several; "I" takes "was", "guess", "always". */
const thirdPerson = /^(?!(?:always|as|perhaps|sometimes|this|thus|us|was|yes)$)\p{L}+(?!s)\p{L}s$/u;
const otherVariable = /(?<![\p{L}'’])(?:j|n)(?![\p{L}'’])/u;

/** The pronoun is the subject of a verb in its plain form; anything else is a variable or a Roman numeral. */
export const isPronoun: Guard = (lint, place) => {
  if (lint.problem !== 'i') return true;
  const { text, before, after } = place;
  if (!/^(?:\s+\p{L}|['’]\p{L}|[.!?]|$)/u.test(text.slice(lint.end))) return false;
  if (/[([{]$/u.test(text.slice(0, lint.start))) return false;
  const touches = (gap: string): boolean => /^\s*$/u.test(gap);
  const leading = before && touches(text.slice(before.end, lint.start)) ? plain(before) : '';
  const following = after && touches(text.slice(lint.end, after.start)) ? plain(after) : '';
  if (beforeVariable.test(leading) || afterVariable.test(following) || thirdPerson.test(following))
    return false;
  return !otherVariable.test(textBefore(lint, place)) && !otherVariable.test(textAfter(lint, place));
};

const lettersOf = (word: string): string => word.toLowerCase().split('').sort().join('');

/** Where the sentence has the name, or the word that it resembles, somebody writes about the two spellings. */
export function isCompared({ start, end, problem, replacements }: Lint, text: string): boolean {
  const left = text.slice(text.slice(0, start).search(/[^.!?\n]*$/u), start);
  const [right = ''] = text.slice(end).split(/[.!?\n]/u, 1);
  const others = new Set(`${left} ${right}`.split(/[^\p{L}]+/u));
  if (replacements.some((proposal) => others.has(proposal))) return true;
  return [...others].some((word) => word !== problem && lettersOf(word) === lettersOf(problem));
}

/** Names of places and people; not file types and units. */
export const isWrittenWithCapital: Guard = (lint, { text, word }) =>
  word?.end === lint.end &&
  lint.problem.length > 3 &&
  bandOf(lint.problem) === undefined &&
  !rareWords.has(lint.problem) &&
  !isCompared(lint, text) &&
  lint.replacements[0] === lint.problem.charAt(0).toUpperCase() + lint.problem.slice(1);

/** "election day" is any such day. */
export const isHoliday: Guard = (lint) => !/^election day$/iu.test(lint.problem);
