import type { ErrorCode } from '../../shared';
import type { PlaceholderTable } from '../../text';
import type { Fidelity } from '../actions';

/** Why an answer was discarded. */
export type GuardFailure =
  | 'empty'
  | 'refusal'
  | 'asked-back'
  | 'answered'
  | 'loop'
  | 'truncated'
  | 'too-long'
  | 'too-short'
  | 'language-switch'
  | 'off-topic'
  | 'placeholder-lost'
  | 'placeholder-invented'
  | 'placeholder-repeated'
  | 'placeholder-moved'
  | 'blank-invented'
  | 'number-changed'
  | 'link-changed'
  | 'prompt-leak'
  | 'garbled';

/** What was taken off an answer. */
export type Mending =
  | 'thinking-removed'
  | 'debris-removed'
  | 'tags-removed'
  | 'fence-removed'
  | 'preamble-removed'
  | 'prompt-echo-removed'
  | 'label-removed'
  | 'first-option-taken'
  | 'explanation-removed'
  | 'quotes-removed'
  | 'copy-removed'
  | 'ending-restored';

export interface GuardInput {
  readonly fidelity: Fidelity;
  /** What the model was given to rewrite: masked, without the spaces around it. */
  readonly original: string;
  /** What came back, as it came. */
  readonly answer: string;
  /** 'length': the model was cut off at its token limit. */
  readonly finish: 'stop' | 'length';
  /** Placeholders in use; only those that stand in `original` are expected back. */
  readonly table: PlaceholderTable;
  /** Parts of the prompt that an answer must not repeat. */
  readonly prompt?: readonly string[];
}

export type GuardVerdict =
  | {
      readonly ok: true;
      /** The answer, mended; placeholders in the table's spelling; no spaces around it. */
      readonly text: string;
      /** Mendings made, then the names of the checks passed. */
      readonly checks: readonly string[];
    }
  | {
      readonly ok: false;
      readonly failure: GuardFailure;
      readonly code: Extract<ErrorCode, 'answer-empty' | 'answer-refused' | 'answer-unusable'>;
    };
