import type { EngineEvent, EngineId, EngineRequest, EngineStats, TextEngine } from '../../src/engine';

export const stats: EngineStats = { engine: 'webllm', model: 'scripted', device: 'gpu', elapsedMs: 10 };

/** What an engine answers: a text that streams word by word, or its very events. */
export type Script = (
  request: EngineRequest,
  signal: AbortSignal,
) => string | AsyncIterable<EngineEvent> | Iterable<EngineEvent>;

export interface ScriptedEngine extends TextEngine {
  /** What it was asked, in order. */
  readonly asked: EngineRequest[];
}

/** An engine that answers by a script: the one stand-in of these tests. */
export function scriptedEngine(script: Script, id: EngineId = 'webllm'): ScriptedEngine {
  const asked: EngineRequest[] = [];
  return {
    asked,
    capabilities: { id, streams: true, tasks: ['proofread', 'generate'], languages: ['*'] },
    state: () => ({ name: 'idle' }),
    subscribe: () => () => {},
    load: () => Promise.resolve({ ok: true, value: undefined }),
    unload: () => Promise.resolve(),
    async *run(request, signal) {
      asked.push(request);
      const answer = script(request, signal);
      yield* typeof answer === 'string' ? streamed(answer) : answer;
    },
  };
}

export function* streamed(text: string, finish: 'stop' | 'length' = 'stop'): Generator<EngineEvent> {
  for (const word of text.match(/\s*\S+|\s+$/gu) ?? []) yield { type: 'delta', text: word };
  yield { type: 'done', text, finish, stats };
}

/** The text that a request is about. */
export function textOf(request: EngineRequest | undefined): string {
  if (request === undefined) return '';
  if (request.task === 'proofread') return request.text;
  const said = request.messages.at(-1)?.content ?? '';
  return /<text>\n([\s\S]*)\n<\/text>$/u.exec(said)?.[1] ?? '';
}
