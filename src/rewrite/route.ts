import type { EngineId, TextEngine } from '../engine';
import type { InspectOptions, Inspection } from '../moderation';
import { AppFailure, type Result } from '../shared';
import { guessLanguage, maskSpans, type Masked, type MaskSpan } from '../text';
import { unlessCancelled } from './abort';
import { actions } from './actions';
import { generateText, type Produced } from './generate';
import { guideOf } from './modules';
import { proofreadText } from './proofread';
import type { RewriteEvent, RewriteRequest, RewriteSettings } from './types';

export interface RewriterDeps {
  readonly inspect: (text: string, options: InspectOptions) => Promise<Inspection>;
  readonly engines: {
    readonly instant: TextEngine;
    /** The engine (whose run says model-needed where there is none), or a way to get it or the reason why not. */
    readonly webllm: TextEngine | (() => Result<TextEngine> | Promise<Result<TextEngine>>);
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

/** 'generate-else-proofread': a model does it better, but the proofreader will do. */
export type Plan = 'proofread' | 'generate' | 'generate-else-proofread';

/**
 * Which way a request goes. The instant engine corrects English only, so a text that is clearly in
 * another language goes to the model where there is one.
 */
export function planOf({ action, engine = 'auto', text }: RewriteRequest): Plan {
  if (engine === 'instant') return 'proofread';
  if (engine === 'webllm' || actions[action].task === 'generate') return 'generate';
  const { language, script } = guessLanguage(text);
  const isForeign = language === undefined ? script !== 'latin' && script !== 'none' : language !== 'en';
  return isForeign ? 'generate-else-proofread' : 'proofread';
}

export interface Made extends Produced {
  readonly masked: Masked;
  readonly engine: EngineId;
}

/** @param hidden spans of the request's text that no model may see, and that no edit may touch */
export async function* produce(
  road: Road,
  plan: Plan,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  if (plan === 'proofread') return yield* proofread(road, hidden);
  if (plan === 'generate') return yield* generate(road, hidden);
  try {
    return yield* generate(road, hidden);
  } catch (thrown) {
    const code = thrown instanceof AppFailure ? thrown.error.code : undefined;
    if (code !== 'model-needed' && code !== 'model-missing') throw thrown;
    return yield* proofread(road, hidden);
  }
}

async function* proofread(
  { deps, request, signal, settings, mayShow }: Road,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const engine = deps.engines.instant;
  const made = yield* proofreadText(
    { request, engine, signal, now: deps.now, mayShow, guide: guideOf(settings) },
    request.text,
    hidden,
    settings.dialect,
  );
  return { ...made, masked: maskSpans(made.text, []), engine: 'instant' };
}

async function* generate(
  { deps, request, signal, settings, mayShow }: Road,
  hidden: readonly MaskSpan[],
): AsyncGenerator<RewriteEvent, Made, undefined> {
  const { webllm } = deps.engines;
  const got =
    typeof webllm === 'function' ? await unlessCancelled(Promise.resolve(webllm()), signal) : undefined;
  if (got !== undefined && !got.ok) throw new AppFailure(got.error);
  const engine = typeof webllm === 'function' ? got?.value : webllm;
  if (engine === undefined) throw new AppFailure({ code: 'model-needed' });
  const masked = maskSpans(request.text, hidden);
  const { chunkCharacters, now } = deps;
  const size = chunkCharacters === undefined ? {} : { chunkCharacters };
  const made = yield* generateText(
    { request, engine, signal, now, mayShow, guide: guideOf(settings), ...size },
    masked,
  );
  return { ...made, masked, engine: 'webllm' };
}
