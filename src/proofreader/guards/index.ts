import type { Lint } from '../types';
import { beginsSentence, isHoliday, isPronoun, isWrittenWithCapital } from './capitals';
import type { Guard, Place } from './place';
import {
  agreesPlainly,
  isAlone,
  isDoubleBe,
  isModalVerb,
  isSubject,
  takesParticiple,
  takesPlainForm,
} from './verbs';
import {
  isAdverbInInfinitive,
  isBeforeCommonWord,
  isContraction,
  isCountable,
  isDoubleComparison,
  isNeedlessTo,
  isNotMeantTwice,
  isNotToDo,
  isNounOrVerb,
  isOneOfSeveral,
  isOnePlural,
  isPassive,
  isSlippedComma,
  isSpaceBeforeStop,
} from './words';

export { isCompared } from './capitals';
export { hasCapital } from './place';
export type { Place } from './place';

const guards: Readonly<Record<string, Guard>> = {
  AdjectiveDoubleDegree: isDoubleComparison,
  AnA: isBeforeCommonWord,
  AskNoPreposition: isNeedlessTo,
  CapitalizePersonalPronouns: isPronoun,
  CommaFixes: isSlippedComma,
  DidPast: takesPlainForm,
  Holidays: isHoliday,
  IAmAgreement: isAlone,
  ItsContraction: isContraction,
  ModalOf: isModalVerb,
  NotTo: isNotToDo,
  NounVerbConfusion: isNounOrVerb,
  OneOfTheSingular: isOneOfSeveral,
  OrthographicConsistency: isWrittenWithCapital,
  PronounInflectionBe: isSubject,
  PronounVerbAgreement: agreesPlainly,
  RegularIrregulars: isOnePlural,
  RepeatedWords: isNotMeantTwice,
  SentenceCapitalization: beginsSentence,
  SimplePastToPastParticiple: takesParticiple,
  SingleBe: isDoubleBe,
  Spaces: isSpaceBeforeStop,
  SupposedTo: isPassive,
  ThereIsAgreement: isCountable,
  ToAdverb: isAdverbInInfinitive,
};

/** Rules of refused families that are worth having where their guard agrees. */
export const guardedRules: ReadonlySet<string> = new Set(['Spaces']);

export const isBelieved = (lint: Lint, place: Place): boolean => guards[lint.rule]?.(lint, place) ?? true;
