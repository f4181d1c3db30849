import type { EngineId, TextEngine } from '../engine';
import type { InspectOptions, Inspection } from '../filter';
import { AppFailure } from '../shared';
import { maskSpans, type Masked, type MaskSpan } from '../text';
import { actionOf } from './actions';
import { isMostlyForeign } from './foreign';
import { generateText, type Produced } from './generate';
import { mostCharacters } from './limits';
import { guideOf } from './modules';
import { proofreadText } from './proofread';
import type { RewriteEvent, RewriteRequest, RewriteSettings } from './types';

export interface RewriterDeps {
  readonly inspect: (text: string, options: InspectOptions) => Promise<Inspection>;
  readonly engines: {
    readonly instant: TextEngine;
    /** Its run says model-needed where there is none. */
    readonly webllm: TextEngine;
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
  const masked = maskSpans(request.text, hidden);
  const { chunkCharacters, now } = deps;
  const size = chunkCharacters === undefined ? {} : { chunkCharacters };
  const made = yield* generateText(
    { request, engine: deps.engines.webllm, signal, now, mayShow, guide: guideOf(settings), ...size },
    masked,
  );
  return { ...made, masked, engine: 'webllm' };
}
