import type { Span } from '../shared';

export type Category =
  | 'secret'
  | 'personal'
  | 'injection'
  | 'harassment'
  | 'hate'
  | 'violence'
  | 'self-harm'
  | 'sexual'
  | 'sexual-minors'
  | 'illicit'
  | 'hygiene';

export type Direction = 'input' | 'output';
export type Strictness = 'relaxed' | 'standard' | 'strict';
export type Verdict = 'allow' | 'mask' | 'warn' | 'block';

/** Something the filter noticed, in offsets of the text it was given. */
export interface Finding extends Span {
  readonly category: Category;
  /** What exactly: 'email', 'iban', 'aws-access-key', 'override-instructions' … */
  readonly kind: string;
  /** Placeholder label for maskable findings: EMAIL, PHONE, CARD, IBAN, SECRET … (A-Z only). */
  readonly label?: string;
  /** 0..1, calibrated where it comes from the learned detector. */
  readonly confidence: number;
  /** In words, English, for the explanation; the text's own words are never repeated here. */
  readonly reason: string;
  /** The rule's id, or `detector:<head>` for the learned detector. */
  readonly rule: string;
  /** Spans of the words that carried a learned score, strongest first. */
  readonly evidence?: readonly Span[];
}

export interface Decision {
  readonly verdict: Verdict;
  /** The findings that led to the verdict. */
  readonly because: readonly Finding[];
  /** Spans to hide from the engine (verdict mask, or warn with masks); sorted, not overlapping. */
  readonly masks: readonly (Span & { readonly label: string })[];
  /** A blocked or withheld text may still be shown when the person insists. */
  readonly overridable: boolean;
}

export interface InspectOptions {
  readonly direction: Direction;
  readonly strictness: Strictness;
  /** BCP 47 of the text where known: helps phone numbers, ids, dates. */
  readonly locale?: string;
  /** Categories the person switched off; those that cannot be (`lockedCategories`) stay on. */
  readonly disabled?: readonly Category[];
  /** For outputs: what was found in the input, unconfirmed findings too, so that only new harm is withheld. */
  readonly inputFindings?: readonly Finding[];
}

export interface Inspection {
  readonly findings: readonly Finding[];
  /**
   * What the learned detector alone found where it needs a second witness (`needsWitness`). Nobody is shown it and
   * nothing follows from it; an answer that scores alike brings nothing new.
   */
  readonly unconfirmed: readonly Finding[];
  readonly decision: Decision;
  /** The version of the rules that looked. */
  readonly rulesVersion: string;
}
