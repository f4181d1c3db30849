import type { EngineId, EngineStats, ForeignSentence, GenerateEngine, ProofreadEngine } from '../engine';
import type { InspectOptions, Inspection } from '../filter';
import { AppFailure } from '../shared';
import { diffChanges, maskSpans, restorePlaceholders, type Change, type MaskSpan } from '../text';
import { actionOf } from './actions';
import { isMostlyForeign } from './foreign';
import { generateText } from './generate';
import { mostCharacters } from './limits';
import { countMasks, type MaskCount } from './masks';
import { guideOf } from './modules';
import { proofreadText } from './proofread';
import type { RewriteEvent, RewriteRequest, RewriteSettings } from './types';

export interface RewriterDeps {
  readonly inspect: (text: string, options: InspectOptions) => Promise<Inspection>;
  readonly engines: {
    readonly instant: ProofreadEngine;
    /** Says model-needed where there is none. */
    readonly webllm: GenerateEngine;
  };
  readonly settings: () => Promise<RewriteSettings>;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Characters a model gets at once, where the usual number does not fit it. */
  readonly chunkCharacters?: number;
}

export interface Road {
  readonly deps: RewriterDeps;
  readonly request: RewriteRequest;
  readonly signal: AbortSignal;
  readonly settings: RewriteSettings;
  /** Whether the filter lets the answer so far be seen. */
  readonly mayShow: (partial: string) => Promise<boolean>;
}

/** 'by-language': the proofreader, unless most of the text is not English and a model is there. */
export type Plan = 'proofread' | 'generate' | 'by-language';

export function planOf({ action, engine = 'auto' }: RewriteRequest): Plan {
  if (engine === 'instant') return 'proofread';
  return engine === 'webllm' || actionOf(action).task === 'generate' ? 'generate' : 'by-language';
}

/** What an engine did with a request's text. */
export interface Made {
  readonly engine: EngineId;
  /** Of the original. */
  readonly changes: readonly Change[];
  readonly stats: readonly EngineStats[];
  /** What was hidden from the engine. */
  readonly masked: readonly MaskCount[];
  readonly checks: readonly string[];
  readonly chunks: number;
  readonly chunksKept: number;
  /** Sentences that were not checked, for the engine does not know their language; in order. */
  readonly foreign: readonly ForeignSentence[];
}

/** A draft begins with nothing: its note is no text to compare with. */
export const originalOf = ({ action, text }: RewriteRequest): string =>
  actionOf(action).role === 'write' ? '' : text;

/** @param hidden spans of the request's text that no model may see, and that no edit may touch */
export async function* produce(
  road: Road,
  plan: Plan,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  if (plan === 'generate') return yield* generate(road, hidden);
  const proofread = yield* proofreadWhole(road, hidden);
  if (plan === 'proofread' || !isMostlyForeign(road.request.text, proofread.foreign)) return proofread;
  if (road.request.text.length > mostCharacters.generate)
    throw new AppFailure({ code: 'text-too-long', values: [String(mostCharacters.generate)] });
  try {
    return yield* generate(road, hidden);
  } catch (thrown) {
    const code = thrown instanceof AppFailure ? thrown.error.code : undefined;
    if (code !== 'model-needed' && code !== 'model-missing') throw thrown;
    return proofread;
  }
}

async function* proofreadWhole(
  { deps, request, signal, settings }: Road,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const engine = deps.engines.instant;
  yield { type: 'stage', stage: 'generating', chunk: 0, chunks: 1 };
  if (engine.state().name !== 'ready')
    yield { type: 'loading', engine: 'instant', progress: { phase: 'loading' } };
  const { dialect } = settings;
  const wanted = { text: request.text, dialect, dictionary: guideOf(settings).words };
  const made = await proofreadText(engine, wanted, hidden, signal);
  if (!made.ok) throw new AppFailure(made.error);
  return { ...made.value, engine: 'instant', masked: [], chunksKept: 0 };
}

async function* generate(
  { deps, request, signal, settings, mayShow }: Road,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const masked = maskSpans(request.text, hidden);
  const { chunkCharacters, now } = deps;
  const size = chunkCharacters === undefined ? {} : { chunkCharacters };
  const { text, ...made } = yield* generateText(
    { request, engine: deps.engines.webllm, signal, now, mayShow, guide: guideOf(settings), ...size },
    masked,
  );
  const revised = restorePlaceholders(text, masked.table).text;
  const changes = diffChanges(originalOf(request), revised);
  return { ...made, engine: 'webllm', changes, masked: countMasks(masked), foreign: [] };
}
