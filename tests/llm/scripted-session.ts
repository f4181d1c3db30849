import { ok } from '../../src/shared';
import type { Result } from '../../src/shared';
import { createWebLlmEngine } from '../../src/llm/webllm';
import type { Session } from '../../src/llm/webllm';
import type { LoadableModel } from '../../src/models';
import type { EngineEvent, GenerateRequest, GenerateEngine } from '../../src/engine/types';

export const request = (id: string): GenerateRequest => ({
  id,
  messages: [{ role: 'user', content: id }],
  maxTokens: 10,
  temperature: 0,
});

export const model = (install = 'first'): LoadableModel => ({
  modelId: `model-${install}`,
  install,
  thinks: false,
  cacheBackend: 'cache',
  record: {
    model: 'https://models.invalid/a/resolve/main/',
    model_id: 'a',
    model_lib: 'https://models.invalid/a',
    overrides: { context_window_size: 2048 },
    integrity: { onFailure: 'error' },
  },
});

interface Work {
  readonly request: GenerateRequest;
  readonly signal: AbortSignal;
  delta(text: string): void;
  finish(text: string): void;
  fail(error: Error): void;
}

/** A model that generates what the test says, when the test says so; it stops like WebLLM's when it is aborted. */
export class ScriptedSession implements Session {
  readonly deviceName = 'scripted';
  readonly works: Work[] = [];
  closed = false;
  lose = (): void => {};
  readonly lost = new Promise<void>((resolve) => {
    this.lose = resolve;
  });

  generate(
    request: GenerateRequest,
    onDelta: (text: string) => void,
    signal: AbortSignal,
  ): ReturnType<Session['generate']> {
    return new Promise((resolve, reject) => {
      const end = (text: string): void =>
        resolve({ text, finish: 'stop', promptTokens: 3, completionTokens: 5, decodeRate: 12 });
      signal.addEventListener('abort', () => end('partial'), { once: true });
      this.works.push({ request, signal, delta: onDelta, finish: end, fail: reject });
    });
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

export interface Bench {
  readonly engine: GenerateEngine;
  readonly sessions: ScriptedSession[];
  /** How many tasks keep the worker alive now. */
  readonly alive: () => number;
  readonly setModel: (next: () => Promise<Result<LoadableModel>>) => void;
  readonly setOpen: (open: (session: ScriptedSession) => Promise<Session>) => void;
}

export function createBench(idleUnloadMs = 1e9): Bench {
  const sessions: ScriptedSession[] = [];
  let tasks = 0;
  let clock = 0;
  let selected = async (): Promise<Result<LoadableModel>> => ok(model());
  let open = async (session: ScriptedSession): Promise<Session> => session;
  const engine = createWebLlmEngine({
    model: () => selected(),
    async obstacle() {
      const there = await selected();
      return there.ok ? undefined : there.error;
    },
    openSession(_model, onProgress) {
      onProgress({ phase: 'warming-up' });
      const session = new ScriptedSession();
      sessions.push(session);
      return open(session);
    },
    keepAlive() {
      tasks++;
      return () => tasks--;
    },
    now: () => (clock += 10),
    idleUnloadMs: async () => idleUnloadMs,
  });
  return {
    engine,
    sessions,
    alive: () => tasks,
    setModel: (next) => {
      selected = next;
    },
    setOpen: (next) => {
      open = next;
    },
  };
}

export interface Listening {
  readonly events: EngineEvent[];
  readonly end: Promise<void>;
  /** Resolves with the first event of a type, past or to come. */
  heard<Type extends EngineEvent['type']>(type: Type): Promise<Extract<EngineEvent, { type: Type }>>;
}

/** Reads a stream to its end and keeps what was heard. */
export function listen(stream: AsyncIterable<EngineEvent>): Listening {
  const events: EngineEvent[] = [];
  let tell = (): void => {};
  let news = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const end = (async () => {
    for await (const event of stream) {
      events.push(event);
      tell();
      news = new Promise((resolve) => {
        tell = resolve;
      });
    }
    tell();
  })();
  const isOf = <Type extends EngineEvent['type']>(
    event: EngineEvent,
    type: Type,
  ): event is Extract<EngineEvent, { type: Type }> => event.type === type;
  return {
    events,
    end,
    async heard(type) {
      for (;;) {
        for (const event of events) if (isOf(event, type)) return event;
        await news;
      }
    },
  };
}

/** Resolves when the condition holds; looks again whenever promises had their turn. */
export async function until<T>(find: () => T | undefined | false): Promise<T> {
  for (let turn = 0; turn < 10_000; turn++) {
    const found = find();
    if (found !== undefined && found !== false) return found;
    await Promise.resolve();
  }
  throw new Error('it never came');
}
