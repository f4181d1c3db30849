import type { Category, Direction, Strictness, Verdict } from '../types';

/** How sure a finding is: high from 0.8, medium from 0.5. */
export type Band = 'low' | 'medium' | 'high';

const bandFloor: Readonly<Record<Band, number>> = { high: 0.8, medium: 0.5, low: 0 };

export const bandOf = (confidence: number): Band =>
  confidence >= bandFloor.high ? 'high' : confidence >= bandFloor.medium ? 'medium' : 'low';

/** Why a row has its verdicts; the sentence for each is in the locale file. */
export type PolicyReason =
  | 'never-needed'
  | 'nothing-lost'
  | 'too-unsure'
  | 'exact'
  | 'likely-personal'
  | 'own-anger'
  | 'own-words-unsure'
  | 'help-named'
  | 'help-unsure'
  | 'never-written'
  | 'reports-too'
  | 'serious-harm'
  | 'safe-questions'
  | 'kept-apart'
  | 'kept-apart-unsure'
  | 'about-instructions'
  | 'cleaned'
  | 'made-up'
  | 'harm-not-yours'
  | 'unsure-noted'
  | 'model-began'
  | 'never-shown'
  | 'no-report'
  | 'unsure-withheld'
  | 'orders';

export interface PolicyRow {
  readonly categories: readonly Category[];
  readonly direction: Direction;
  readonly band: Band;
  readonly verdicts: Readonly<Record<Strictness, Verdict>>;
  /** Whether a person who insists may go on after `block`. */
  readonly overridable: boolean;
  readonly reason: PolicyReason;
}

/** Verdicts for relaxed, standard and strict, in that order. */
export const verdicts = (relaxed: Verdict, standard: Verdict, strict: Verdict): PolicyRow['verdicts'] => ({
  relaxed,
  standard,
  strict,
});

/** Harm that people write in anger and that nobody is refused for. */
export const unsafe: readonly Category[] = ['harassment', 'hate', 'violence', 'sexual'];
