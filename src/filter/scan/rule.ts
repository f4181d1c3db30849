import type { Span } from '../../shared';
import type { Category } from '../types';
import type { Subject } from './subject';

/** One place a rule matched, in offsets of the subject's text. */
export interface Hit extends Span {
  /** 0..1: how often such a match is what the rule says it is. */
  readonly confidence: number;
  /** Replaces the rule's words where this match has a more exact reason; never repeats the text's own words. */
  readonly reason?: string;
  /** Replaces the rule's kind where one rule tells several apart. */
  readonly kind?: string;
  /** Replaces the rule's placeholder label. */
  readonly label?: string;
}

/**
 * Something the filter looks for. A rule is data plus one pure function, so that the options page can list it
 * and a test can try its expressions on adversarial texts.
 */
export interface Rule {
  /** Stable across versions: people switch rules off and read about them by this id. */
  readonly id: string;
  readonly category: Category;
  readonly kind: string;
  /** Placeholder label (A-Z) of maskable findings. */
  readonly label?: string;
  /** What it looks for, in English, a phrase that completes "This looks like …". */
  readonly words: string;
  /** Every regular expression the rule runs over a person's text. */
  readonly expressions: readonly RegExp[];
  find(subject: Subject): readonly Hit[];
}
