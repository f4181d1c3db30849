import type { AppError } from '../shared';
import type {
  EngineNeeds,
  EngineReason,
  EngineStats,
  EnglishDialect,
  ForeignSentence,
  LoadProgress,
} from '../engine';
import type { Alternative, Category, Decision, Finding, Strictness } from '../filter';
import type { Change } from '../text';
import type { ActionId } from './actions';
import type { DraftRequest } from './draft';
import type { MaskCount } from './masks';

/** Something is done with a text. */
export interface ActionRequest {
  readonly kind: 'action';
  readonly id: string;
  readonly action: ActionId;
  readonly text: string;
  /** The person's own words, for actions that ask for some; at most `longestInstruction` long. */
  readonly instruction?: string;
  /** BCP 47 of the field or page, where known. */
  readonly language?: string;
  /** The person's choice: with a model, or without. */
  readonly engine?: EngineNeeds;
  /** The person saw why an answer was withheld and wants it all the same. */
  readonly override?: boolean;
  /** How often the person asked for another version: 0 (or absent) the first time; gives a different answer. */
  readonly variation?: number;
}

/** A new text is written. */
export interface WritingRequest extends DraftRequest {
  readonly kind: 'draft';
  readonly id: string;
  /** As in ActionRequest. */
  readonly variation?: number;
}

export type RewriteRequest = ActionRequest | WritingRequest;

export interface RewriteSettings {
  readonly strictness: Strictness;
  readonly disabledCategories: readonly Category[];
  readonly dialect: EnglishDialect;
  readonly dictionary: readonly string[];
  /** Ids of the writing modules that are switched on. */
  readonly modules: readonly string[];
}

/** What was done to get the answer, shown in the card. */
export interface RewriteReport {
  /** Which engine did it, and why that one. */
  readonly engine: { readonly id: string; readonly needs: EngineNeeds; readonly why: EngineReason };
  readonly stats: EngineStats;
  /** How many of each label were hidden from the engine: [{label:'EMAIL', count:2}]. */
  readonly masked: readonly MaskCount[];
  readonly inputFindings: readonly Finding[];
  readonly outputFindings: readonly Finding[];
  readonly inputDecision: Decision;
  readonly outputDecision: Decision;
  /** What would have led to another decision; empty where nothing would. */
  readonly inputAlternatives: readonly Alternative[];
  readonly outputAlternatives: readonly Alternative[];
  /** What the guard mended and checked: 'preamble-removed', 'quotes-removed', 'placeholders' … */
  readonly checks: readonly string[];
  /** Parts of a long text; 1 for short ones. */
  readonly chunks: number;
  /** Parts that failed: they keep their original text, or are left out of a text result. */
  readonly chunksKept: number;
  /** Sentences of the original that were not checked, for the engine does not know their language; in order. */
  readonly foreign: readonly ForeignSentence[];
  readonly elapsedMs: number;
}

/** The text, rewritten. */
export interface ChangesResult {
  readonly kind: 'changes';
  readonly original: string;
  /** The original with the changes of certainty 'sure' made. */
  readonly revised: string;
  /** In order and without overlaps, as the engine or the comparison with a model's answer made them. */
  readonly changes: readonly Change[];
  readonly report: RewriteReport;
}

/** A text of its own: a draft, or what an action made of a text without changing it. */
export interface TextResult {
  readonly kind: 'text';
  readonly text: string;
  readonly report: RewriteReport;
}

export type RewriteResult = ChangesResult | TextResult;

/** The stream from the pipeline to the card. Ends with exactly one `result` or `error`. Plain JSON. */
export type RewriteEvent =
  | {
      readonly type: 'stage';
      readonly stage: 'inspecting' | 'generating' | 'checking';
      readonly chunk: number;
      readonly chunks: number;
    }
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'loading'; readonly needs: EngineNeeds; readonly progress: LoadProgress }
  /** The engine restarts from the beginning of this request (worker killed, device lost): discard partial text. */
  | { readonly type: 'restarted'; readonly reason: 'worker' | 'device' }
  /** The whole text so far, placeholders restored where complete; for show only. */
  | { readonly type: 'partial'; readonly text: string }
  | { readonly type: 'result'; readonly result: RewriteResult }
  /**
   * What follows the error comes with blocked-by-filter and answer-withheld. `answer` is what the findings point into
   * where an answer was withheld that the person may see; without it, they point into the request's text or into
   * nothing shown.
   */
  | {
      readonly type: 'error';
      readonly error: AppError;
      readonly findings?: readonly Finding[];
      readonly alternatives?: readonly Alternative[];
      readonly overridable?: boolean;
      readonly answer?: string;
    };
