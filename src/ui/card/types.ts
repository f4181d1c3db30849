import type { EngineNeeds, LoadProgress } from '../../engine';
import type { Alternative, Finding } from '../../filter';
import type {
  ActionId,
  ActionRequest,
  AskingAction,
  ChangesResult,
  RewriteEvent,
  RewriteReport,
  TextResult,
} from '../../rewrite';
import type { AppError, Result } from '../../shared';
import type { Change } from '../../text';

export type Choice = 'pending' | 'accepted' | 'rejected';

/** A change and what the person decided about it. */
export interface Suggestion {
  /** Its place among the changes. */
  readonly id: number;
  readonly change: Change;
  /** The text that it replaces. */
  readonly before: string;
  readonly choice: Choice;
}

export interface ResultPhase {
  readonly name: 'result';
  readonly result: ChangesResult;
  readonly suggestions: readonly Suggestion[];
  /** Index into `suggestions` of the one that the keys and the bar work on. */
  readonly current: number;
  /** The field is being written; nothing can be decided meanwhile. */
  readonly applying: boolean;
  /** Why the field could not be written; the suggestion stays for Copy. */
  readonly problem?: AppError;
}

/** A text of its own, to copy or to put in at the caret. */
export interface TextPhase {
  readonly name: 'text-result';
  readonly result: TextResult;
  /** The field is being written. */
  readonly applying: boolean;
  /** Why the field could not be written; the text stays for Copy. */
  readonly problem?: AppError;
}

export type CardPhase =
  /** An action begins with the person's words; `back` is what was shown before, if anything. */
  | { readonly name: 'asking'; readonly action: AskingAction; readonly back?: CardPhase }
  | { readonly name: 'inspecting' }
  | { readonly name: 'queued'; readonly position: number }
  | { readonly name: 'loading'; readonly needs: EngineNeeds; readonly progress: LoadProgress }
  /** `text` is the whole answer so far; `checking` is true once the guard looks at it. */
  | {
      readonly name: 'generating';
      readonly text: string;
      readonly chunk: number;
      readonly chunks: number;
      readonly checking: boolean;
    }
  | ResultPhase
  | TextPhase
  | { readonly name: 'no-changes'; readonly report: RewriteReport }
  /** `toCheck`: changes that nobody decided about. */
  | { readonly name: 'applied'; readonly count: number; readonly toCheck: number }
  | { readonly name: 'inserted' }
  | { readonly name: 'needs-model' }
  | {
      readonly name: 'error';
      readonly error: AppError;
      readonly findings: readonly Finding[];
      /** Which text the findings' spans point into: the person's, or an answer that is not shown. */
      readonly findingsIn: 'text' | 'answer';
      /** The withheld answer, where the person may see it: its words are quoted. */
      readonly answer?: string;
      readonly alternatives: readonly Alternative[];
      readonly overridable: boolean;
    };

/** Everything the card shows. Plain data. */
export interface CardView {
  readonly action: ActionId;
  readonly instruction?: string;
  readonly original: string;
  /** False for plain page text: nothing can be written, Copy is the way out. */
  readonly editable: boolean;
  /** The caret stands in a field that can be written. */
  readonly insertable: boolean;
  /** BCP 47 of the text, where known. */
  readonly language?: string;
  readonly phase: CardPhase;
  /** The engine had to start over during this run. */
  readonly restarted?: 'worker' | 'device';
  /** The suggestion was copied and nothing has happened since. */
  readonly copied: boolean;
}

/** What a person does, and what became of it. */
export type CardEvent =
  | { readonly type: 'run'; readonly action: ActionId; readonly instruction?: string }
  | { readonly type: 'ask'; readonly action: AskingAction }
  | { readonly type: 'back' }
  | { readonly type: 'select'; readonly id: number }
  | { readonly type: 'choose'; readonly id: number; readonly choice: Choice }
  | { readonly type: 'accept-sure' }
  | { readonly type: 'applying' }
  | { readonly type: 'applied'; readonly count: number; readonly toCheck: number }
  | { readonly type: 'inserted' }
  | { readonly type: 'apply-failed'; readonly error: AppError }
  | { readonly type: 'copied' };

/** Everything the card can ask for. Each is called from a person's gesture. */
export interface CardActions {
  readonly select: (id: number) => void;
  /** Writes the field at once where it is the only change. */
  readonly accept: (id: number) => void;
  readonly reject: (id: number) => void;
  /** Makes a decided change undecided again. */
  readonly reset: (id: number) => void;
  /**
   * Accepts every undecided change that is sure. Writes the field, once, where no change is left to check;
   * elsewhere the first of those becomes the current one.
   */
  readonly acceptAll: () => void;
  /** Writes the field with what is accepted, once; what is undecided stays as it was. */
  readonly applyAccepted: () => void;
  readonly retry: () => void;
  /** An action that begins with the person's words asks for them where it has none. */
  readonly runAction: (action: ActionId, instruction?: string) => void;
  /** From asking for an instruction to what was shown before. */
  readonly back: () => void;
  readonly copy: () => void;
  /** Puts a text of its own in at the caret. */
  readonly insert: () => void;
  /** Stops the run under way. */
  readonly cancel: () => void;
  readonly close: () => void;
  readonly openModels: () => void;
  /** Runs again; what the filter withheld is shown. */
  readonly showAnyway: () => void;
  /** Fixes spelling and grammar with the engine that needs no model. */
  readonly instantFix: () => void;
  /** Fixes spelling and grammar with the language model; without one the card says what to do. */
  readonly useModel: () => void;
}

/** What a card asks of the pipeline; the caller adds the id, the text and its language. */
export type CardRequest = Pick<ActionRequest, 'action' | 'instruction' | 'engine' | 'override'>;

/** What the card cannot do by itself. */
export interface CardEffects {
  readonly rewrite: (request: CardRequest, signal: AbortSignal) => AsyncIterable<RewriteEvent>;
  /** Makes the changes in the captured text, once, in one undo step. At least one, in order, without overlaps. */
  readonly replace: (changes: readonly Change[]) => Promise<Result<void>>;
  /** Puts a text in at the caret, in one undo step; nothing that is there is replaced. */
  readonly insert: (text: string) => Promise<Result<void>>;
  /** Called inside a gesture. */
  readonly copy: (text: string) => Promise<Result<void>>;
  readonly openModels: () => void;
  /**
   * Takes the card away. With `giveBack` focus and selection go back to the field; without, the person already works
   * in the page (after the field was written), and neither may be touched.
   */
  readonly close: (giveBack: boolean) => void;
}
