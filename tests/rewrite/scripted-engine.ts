import type {
  EngineEvent,
  EngineStats,
  ForeignSentence,
  GenerateEngine,
  GenerateRequest,
  ProofreadEngine,
  ProofreadRequest,
} from '../../src/engine';
import { ok, type AppError, type ErrorCode, type Result } from '../../src/shared';
import { diffChanges, type Change } from '../../src/text';

export const stats: EngineStats = { model: 'scripted', device: 'gpu', elapsedMs: 10 };

/** What a model answers: a text that streams word by word, or its very events. */
export type Script = (
  request: GenerateRequest,
  signal: AbortSignal,
) => string | AsyncIterable<EngineEvent> | Iterable<EngineEvent>;

/** What a proofreader answers: the corrected text, what it found, or an error. */
export type ProofreadScript = (request: ProofreadRequest) =>
  | string
  | { readonly changes?: readonly Change[]; readonly foreign?: readonly ForeignSentence[] }
  | {
      readonly error: AppError;
    };

const common = {
  obstacle: (): Promise<AppError | undefined> => Promise.resolve(undefined),
  subscribe: () => () => {},
  load: (): Promise<Result<void>> => Promise.resolve(ok(undefined)),
  unload: () => Promise.resolve(),
};

export interface ScriptedEngine extends GenerateEngine {
  /** What it was asked, in order. */
  readonly asked: GenerateRequest[];
}

/** A model that answers by a script, unless something stands in its way. */
export function scriptedEngine(script: Script, obstacle?: ErrorCode): ScriptedEngine {
  const asked: GenerateRequest[] = [];
  return {
    ...common,
    obstacle: () => Promise.resolve(obstacle && { code: obstacle }),
    streams: true,
    capabilities: {
      id: 'webllm',
      tasks: ['generate', 'proofread'],
      languages: ['*'],
      needs: 'model',
      cost: 1,
    },
    asked,
    state: () => ({ name: 'idle' }),
    async *generate(request, signal) {
      asked.push(request);
      const answer = script(request, signal);
      yield* typeof answer === 'string' ? streamed(answer) : answer;
    },
  };
}

export interface ScriptedProofreader extends ProofreadEngine {
  /** What it was asked, in order. */
  readonly asked: ProofreadRequest[];
}

/** A proofreader that answers by a script, and is ready. */
export function scriptedProofreader(script: ProofreadScript): ScriptedProofreader {
  const asked: ProofreadRequest[] = [];
  return {
    ...common,
    streams: false,
    capabilities: { id: 'instant', tasks: ['proofread'], languages: ['en'], needs: 'nothing', cost: 0 },
    asked,
    state: () => ({ name: 'ready', queued: 0, running: false }),
    async proofread(request) {
      asked.push(request);
      const answer = script(request);
      if (typeof answer === 'string')
        return ok({ changes: diffChanges(request.text, answer), foreign: [], stats });
      return 'error' in answer
        ? { ok: false, error: answer.error }
        : ok({ changes: [], foreign: [], ...answer, stats });
    },
  };
}

export function* streamed(text: string, finish: 'stop' | 'length' = 'stop'): Generator<EngineEvent> {
  for (const word of text.match(/\s*\S+|\s+$/gu) ?? []) yield { type: 'delta', text: word };
  yield { type: 'done', text, finish, stats };
}

/** The text that a request is about. */
export function textOf(request: ProofreadRequest | GenerateRequest | undefined): string {
  if (request === undefined) return '';
  if ('text' in request) return request.text;
  const said = request.messages.at(-1)?.content ?? '';
  return /<text>\n([\s\S]*)\n<\/text>$/u.exec(said)?.[1] ?? '';
}
