import type { Category, Direction, Strictness, Verdict } from '../types';

/** How sure a finding is: high from 0.8, medium from 0.5. */
export type Band = 'low' | 'medium' | 'high';

export const bandFloor: Readonly<Record<Band, number>> = { high: 0.8, medium: 0.5, low: 0 };

export const bandOf = (confidence: number): Band =>
  confidence >= bandFloor.high ? 'high' : confidence >= bandFloor.medium ? 'medium' : 'low';

export interface PolicyRow {
  readonly categories: readonly Category[];
  readonly direction: Direction;
  readonly band: Band;
  readonly verdicts: Readonly<Record<Strictness, Verdict>>;
  /** Whether a person who insists may go on after `block`. */
  readonly overridable: boolean;
  /** Why the row says what it says, in English, for the options page. */
  readonly why: string;
}

/** Verdicts for relaxed, standard and strict, in that order. */
export const verdicts = (relaxed: Verdict, standard: Verdict, strict: Verdict): PolicyRow['verdicts'] => ({
  relaxed,
  standard,
  strict,
});

/** Harm that people write in anger and that nobody is refused for. */
export const unsafe: readonly Category[] = ['harassment', 'hate', 'violence', 'sexual'];
