import {
  type EngineRegistry,
  type EngineStats,
  type EngineQuery,
  type GenerateEngine,
  type PickedEngine,
  type ProofreadEngine,
} from '../engine';
import type { InspectOptions, Inspection } from '../filter';
import { AppFailure } from '../shared';
import {
  diffChanges,
  maskSpans,
  restorePlaceholders,
  type Change,
  type DetectLanguage,
  type MaskSpan,
} from '../text';
import { unlessCancelled } from './abort';
import { actionOf } from './actions';
import type { Brief } from './brief';
import { isMostlyForeign, withLanguages } from './foreign';
import { generateText } from './generate';
import { countMasks } from './masks';
import { guideOf } from './modules';
import { proofreadText } from './proofread';
import type { RewriteEvent, RewriteReport, RewriteRequest, RewriteSettings } from './types';

export interface RewriterDeps {
  readonly inspect: (text: string, options: InspectOptions) => Promise<Inspection>;
  readonly engines: EngineRegistry;
  readonly settings: () => Promise<RewriteSettings>;
  /** A second opinion on texts whose language is not clear. */
  readonly detectLanguage: DetectLanguage;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Characters that a model gets at once, where what an action says does not fit it. */
  readonly chunkCharacters?: number;
}

export interface Road {
  readonly deps: RewriterDeps;
  readonly request: RewriteRequest;
  readonly brief: Brief;
  readonly signal: AbortSignal;
  readonly settings: RewriteSettings;
  /** Whether the filter lets the answer so far be seen. */
  readonly mayShow: (partial: string) => Promise<boolean>;
}

/** What a request needs of an engine, as far as that is known before one has seen the text. */
export function engineQueryOf(request: RewriteRequest): EngineQuery {
  if (request.kind === 'draft') return { task: 'generate' };
  const { action, engine: choice } = request;
  return { task: actionOf(action).task, ...(choice === undefined ? {} : { choice }) };
}

/** Changes of the request's text, or a text of its own. */
export type Output =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'text'; readonly text: string };

/** What an engine did with a request's text. */
export interface Made extends Pick<RewriteReport, 'masked' | 'checks' | 'chunks' | 'chunksKept' | 'foreign'> {
  readonly picked: PickedEngine;
  readonly made: Output;
  readonly stats: readonly EngineStats[];
}

/**
 * Has the picked engine work. A text that it left alone for the most part, since it is in another language, goes to an
 * engine that works in that language, where there is one and the person did not choose.
 * @param hidden spans of the request's text that no model may see, and that no edit may touch
 */
export async function* produce(
  road: Road,
  picked: PickedEngine,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const { engine } = picked;
  if (engine.streams) return yield* generate(road, engine, picked, hidden);
  const proofread = yield* proofreadWhole(road, engine, picked, hidden);
  const { material, limits } = road.brief;
  const { choice, task } = engineQueryOf(road.request);
  if (choice !== undefined || !isMostlyForeign(material, proofread.foreign)) return proofread;
  const language = proofread.foreign.find((sentence) => sentence.language !== undefined)?.language ?? 'und';
  const other = await road.deps.engines.pick({ task, language });
  if (!other.ok || !other.value.engine.streams) return proofread;
  if (material.length > limits.characters)
    throw new AppFailure({ code: 'text-too-long', values: [String(limits.characters)] });
  return yield* generate(road, other.value.engine, other.value, hidden);
}

async function* proofreadWhole(
  { deps, brief, signal, settings }: Road,
  engine: ProofreadEngine,
  picked: PickedEngine,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  yield { type: 'stage', stage: 'generating', chunk: 0, chunks: 1 };
  if (engine.state().name !== 'ready')
    yield { type: 'loading', needs: engine.capabilities.needs, progress: { phase: 'loading' } };
  const { dialect } = settings;
  const wanted = { text: brief.material, dialect, dictionary: guideOf(settings).words };
  const made = await proofreadText(engine, wanted, hidden, signal);
  if (!made.ok) throw new AppFailure(made.error);
  const { changes, ...rest } = made.value;
  const foreign = await unlessCancelled(
    withLanguages(brief.material, made.value.foreign, deps.detectLanguage),
    signal,
  );
  return { ...rest, foreign, picked, made: { kind: 'changes', changes }, masked: [], chunksKept: 0 };
}

async function* generate(
  { deps, request, brief, signal, settings, mayShow }: Road,
  engine: GenerateEngine,
  picked: PickedEngine,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const masked = maskSpans(brief.material, hidden);
  const { now, detectLanguage } = deps;
  const guide = guideOf(settings);
  const { text, ...rest } = yield* generateText(
    { request, brief: fitted(brief, deps), engine, signal, now, detectLanguage, mayShow, guide },
    masked,
  );
  const written = restorePlaceholders(text, masked.table).text;
  const made: Output =
    brief.result === 'text'
      ? { kind: 'text', text: written }
      : { kind: 'changes', changes: diffChanges(brief.material, written) };
  return { ...rest, picked, made, masked: countMasks(masked), foreign: [] };
}

/** With its chunks as long as fits the model. */
const fitted = (brief: Brief, { chunkCharacters = brief.limits.chunk }: RewriterDeps): Brief =>
  brief.limits.chunk === Infinity ? brief : { ...brief, limits: { ...brief.limits, chunk: chunkCharacters } };
