import type { EngineState } from '../engine';
import type { ModelView } from '../models';
import type { Reach } from '../sites';
import type { RewriteEvent } from '../rewrite';
import type { Result } from '../shared';
import type { WipeReport } from '../storage';

/** Answers of actions: failures come back as values with a code, never as exceptions. */
export type Answer<T = void> = Promise<Result<T>>;

/** What both engines do now. `engine` is the one with the language model, `instant` the proofreader. */
export interface EnginesView {
  readonly engine: EngineState;
  readonly instant: EngineState;
}

export type ModelAct = 'download' | 'pause' | 'resume' | 'cancel' | 'remove' | 'select' | 'verify';

/** Why the extension cannot run in a page. */
export type Unreachable = Extract<Reach, { readonly reachable: false }>['why'];

/** One kind of thing the extension keeps on this device. */
export interface StoredItem {
  readonly kind: 'models' | 'drafts' | 'history' | 'dictionary' | 'sites' | 'settings' | 'ledger';
  readonly count: number;
  /** Absent where the browser does not say. */
  readonly bytes?: number;
}

/** What a wipe removed. */
export type WipeSummary = WipeReport & { readonly permissions: number };

export interface WipeActions {
  /** Empties every store, gives every optional permission back, unregisters every script. */
  wipe(): Answer<WipeSummary>;
}

export interface ModelActions {
  actOnModel(id: string, act: ModelAct): Answer;
}

/** Runs a rewrite; aborting ends the stream with `cancelled`. */
export type Rewrite<Request> = (request: Request, signal: AbortSignal) => AsyncIterable<RewriteEvent>;

export interface PlainText {
  readonly text: string;
}

export type { ModelView };
