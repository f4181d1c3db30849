import type { AppError, Result, Span } from '../shared';
import type { Change } from '../text';

/** The spellings that the proofreader can follow, in the order in which they are offered. */
export const englishDialects = ['american', 'british', 'canadian', 'australian', 'indian'] as const;
export type EnglishDialect = (typeof englishDialects)[number];

/** 'proofread' finds and fixes mistakes; 'generate' follows instructions. */
export type EngineTask = 'proofread' | 'generate';

/** What must be on the device before an engine can work. */
export type EngineNeeds = 'nothing' | 'model';

/** What an engine can do, by which the registry picks one. */
export interface EngineCapabilities {
  /** Unique among the engines, for example 'webllm'. */
  readonly id: string;
  readonly tasks: readonly EngineTask[];
  /** ISO 639-1 of the languages it works in; '*' for what its model knows. */
  readonly languages: readonly string[];
  readonly needs: EngineNeeds;
  /**
   * What a request costs this device, beside those of other engines: 0 some milliseconds, 1 seconds of the graphics
   * processor, 2 seconds of every core.
   */
  readonly cost: 0 | 1 | 2;
}

export interface LoadProgress {
  /** 0..1 where known. */
  readonly fraction?: number;
  readonly phase: 'loading' | 'compiling' | 'warming-up';
}

export type EngineState =
  | { readonly name: 'idle' }
  | { readonly name: 'loading'; readonly modelId?: string; readonly progress: LoadProgress }
  | { readonly name: 'ready'; readonly modelId?: string; readonly queued: number; readonly running: boolean }
  | { readonly name: 'failed'; readonly modelId?: string; readonly error: AppError };

export interface ProofreadRequest {
  readonly text: string;
  readonly dialect: EnglishDialect;
  /** The person's own words, never marked as mistakes. */
  readonly dictionary: readonly string[];
}

export interface GenerateRequest {
  readonly id: string;
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
  /** Upper limit of new tokens, 1..4096. */
  readonly maxTokens: number;
  /** 0 (greedy) .. 2. */
  readonly temperature: number;
  readonly stop?: readonly string[];
  /** Set for reproducible runs. */
  readonly seed?: number;
}

/** A sentence that the proofreader left as it is. Offsets are UTF-16 units of the request's text. */
export interface ForeignSentence extends Span {
  /** ISO 639-1, only where the sentence says enough to be sure. */
  readonly language?: string;
}

export interface EngineStats {
  /** Model id, or the proofreader's name and version. */
  readonly model: string;
  /** 'gpu' (WebGPU), 'cpu' (WebAssembly). */
  readonly device: 'gpu' | 'cpu';
  readonly deviceName?: string;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  /** Milliseconds from the request's turn to its end. */
  readonly elapsedMs: number;
  /** Tokens a second while decoding. */
  readonly decodeRate?: number;
}

/** What a model answers, in order. A stream ends with exactly one `done` or `error`. */
export type EngineEvent =
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'loading'; readonly progress: LoadProgress }
  /** The request starts over (the graphics device was lost): what came so far counts no more. */
  | { readonly type: 'restarted'; readonly reason: 'device' }
  | { readonly type: 'delta'; readonly text: string }
  | {
      readonly type: 'done';
      readonly text: string;
      readonly finish: 'stop' | 'length';
      readonly stats: EngineStats;
    }
  | { readonly type: 'error'; readonly error: AppError };

/** What proofreading found in a text. */
export interface Proofread {
  /** Of the request's text, in order and without overlaps. */
  readonly changes: readonly Change[];
  /** The sentences that are not English and were left as they are, in order. */
  readonly foreign: readonly ForeignSentence[];
  readonly stats: EngineStats;
}

/** What all engines have in common. Each owns its loading and queueing; requests never disturb one another. */
interface Engine {
  readonly capabilities: EngineCapabilities;
  /** What stands in the way of a request now, for example `model-needed`; found out without loading anything. */
  obstacle(): Promise<AppError | undefined>;
  state(): EngineState;
  /** Called on every change of state; returns the way to stop listening. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /** Makes ready what a request needs; a request does it by itself when this was not called. */
  load(signal?: AbortSignal): Promise<Result<void>>;
  unload(): Promise<void>;
}

/** Finds mistakes, and answers at once. */
export interface ProofreadEngine extends Engine {
  readonly streams: false;
  /** Aborting ends it at once with the error `cancelled`. */
  proofread(request: ProofreadRequest, signal: AbortSignal): Promise<Result<Proofread>>;
}

/** Follows instructions, and streams what it writes. */
export interface GenerateEngine extends Engine {
  readonly streams: true;
  /** Aborting ends the stream with the error `cancelled`, at the latest one token later. */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<EngineEvent>;
}

/** Adding an engine: docs/architecture.md, "A new action, a new engine". */
export type TextEngine = ProofreadEngine | GenerateEngine;
