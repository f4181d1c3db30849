import type { Result } from '../shared';
import type { Change, Reason } from '../text';
import type { EnglishDialect, Proofread, ProofreadRequest } from '../engine';

/** What the proofreader finds in a text. */
export type ProofreadOutcome = Omit<Proofread, 'stats'>;

/** The place where the proofreader lives: it takes seconds to set up, so it outlives single requests. */
export interface ProofreadHost {
  /**
   * Fails with `engine-failed` when the proofreader cannot start or broke down, `engine-timeout` when it hangs,
   * `engine-interrupted` when it is closed meanwhile.
   */
  proofread(request: ProofreadRequest): Promise<Result<ProofreadOutcome>>;
  /** Sets the proofreader up ahead of the first request. */
  warmUp(dialect?: EnglishDialect): Promise<Result<void>>;
  /** Gives its memory back; the next request sets it up again. */
  close(): Promise<void>;
}

/** A change before it is chosen among all that were found. */
export interface Correction extends Change {
  readonly rule: string;
  readonly reason: Reason;
  /** Of corrections that overlap, the one with the highest weight is chosen. */
  readonly weight: number;
}

/** One remark of the linter, as plain data. Offsets are UTF-16 units of the text it was given. */
export interface Lint {
  /** The rule that found it, such as 'SpellCheck'. */
  readonly rule: string;
  /** Its family, such as 'Spelling' or 'Style'. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly problem: string;
  /** Whole replacements for text.slice(start, end), in the linter's order of preference. */
  readonly replacements: readonly string[];
}

/** The part of a linter that proofreading needs. */
export interface Linter {
  lint(text: string): Promise<readonly Lint[]>;
  /** Sets the personal dictionary, in place of the one before. */
  setWords(words: readonly string[]): Promise<void>;
  dispose(): Promise<void>;
}
