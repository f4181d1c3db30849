import type { GuardFailure, Mending } from '../../../src/rewrite';
import type { BriefId } from '../../../src/rewrite/brief';

/** One answer as small models give it, and what must become of it. */
export interface Recorded {
  /** What went wrong, in a reader's words. */
  readonly about: string;
  readonly action?: BriefId;
  readonly original: string;
  readonly answer: string;
  readonly finish?: 'stop' | 'length';
  /** Placeholders in use. */
  readonly hidden?: readonly string[];
}

export interface Discarded extends Recorded {
  readonly failure: GuardFailure;
}

export interface MendedCase extends Recorded {
  readonly mending: Mending | 'prompt-echo-removed';
  readonly text: string;
}
