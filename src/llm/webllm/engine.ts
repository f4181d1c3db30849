import { AppFailure, createChannel, fail, ok, type AppError } from '../../shared';
import { createStateHolder } from '../../engine';
import type { EngineEvent, GenerateEngine, GenerateRequest, LoadProgress } from '../../engine';
import type { WebLlmEngineDeps } from './deps';
import { DeviceLost, engineFailure } from './failures';
import { createIdleTimer } from './idle-timer';
import { createModelHolder } from './model-holder';
import { createQueue } from './queue';
import { statsOf } from './stats';

/**
 * A language model on WebGPU, owned by one place and shared by every tab: requests wait in a line, each with a stream
 * of its own. A lost device is loaded anew once and the request starts over; a second loss is an error.
 */
export function createWebLlmEngine(deps: WebLlmEngineDeps): GenerateEngine {
  const states = createStateHolder();
  const queue = createQueue();
  const holder = createModelHolder(deps, {
    onLoading: (modelId, progress) => states.set({ name: 'loading', modelId, progress }),
    onFailed: (modelId, error) => states.set({ name: 'failed', modelId, error }),
    onLost: () => {
      if (!queue.busy) showPresent();
    },
  });
  const idle = createIdleTimer(() => {
    if (!queue.busy) void unload();
  });
  /** Ends the work that has the engine now. */
  let interruption = new AbortController();

  function showPresent(): void {
    const modelId = holder.modelId();
    if (modelId === undefined) states.set({ name: 'idle' });
    else states.set({ name: 'ready', modelId, queued: queue.waiting, running: queue.busy });
  }

  async function unload(): Promise<void> {
    idle.stop();
    interruption.abort();
    const turn = await queue.enterFirst();
    try {
      await holder.drop();
      states.set({ name: 'idle' });
    } finally {
      turn.release();
    }
  }

  /** Holds the engine while `work` runs; undefined when the signal aborted in the line. */
  async function inTurn<T>(
    signal: AbortSignal,
    onPosition: (position: number) => void,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    const turn = await queue.enter(signal, onPosition);
    if (!turn) return undefined;
    const letGo = deps.keepAlive();
    idle.stop();
    interruption = new AbortController();
    try {
      return await work(AbortSignal.any([signal, interruption.signal]));
    } finally {
      turn.release();
      letGo();
      if (states.get().name !== 'failed') showPresent();
      await startIdling();
    }
  }

  async function startIdling(): Promise<void> {
    const ms = await deps.idleUnloadMs();
    if (holder.modelId() !== undefined && !queue.busy) idle.start(ms);
  }

  async function answer(
    request: GenerateRequest,
    signal: AbortSignal,
    push: (event: EngineEvent) => void,
  ): Promise<void> {
    const onProgress = (progress: LoadProgress): void => push({ type: 'loading', progress });
    for (let attempt = 1; ; attempt++) {
      try {
        const { session, model } = await holder.get(onProgress);
        if (signal.aborted) break;
        showPresent();
        const started = deps.now();
        const made = await session.generate(request, (text) => push({ type: 'delta', text }), signal);
        if (signal.aborted) break;
        const stats = statsOf(model, session, made, deps.now() - started);
        push({ type: 'done', text: made.text, finish: made.finish, stats });
        return;
      } catch (thrown) {
        const lost = thrown instanceof DeviceLost;
        // Nobody knows what state an engine is in that failed; only a text that is too long leaves it as it was.
        if (!lost && engineFailure(thrown).code !== 'text-too-long') await holder.drop();
        if (signal.aborted) break;
        if (!lost || attempt > 1) throw thrown;
        push({ type: 'restarted', reason: 'device' });
      }
    }
    push({ type: 'error', error: { code: 'engine-interrupted' } });
  }

  function failureOf(thrown: unknown): AppError {
    const error = thrown instanceof AppFailure ? thrown.error : engineFailure(thrown);
    if (error.code === 'device-lost') states.set({ name: 'failed', error });
    return error;
  }

  async function* generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<EngineEvent> {
    const left = new AbortController();
    const ended = AbortSignal.any([signal, left.signal]);
    const events = createChannel<EngineEvent>();
    const push = (event: EngineEvent): void => {
      if (!ended.aborted) events.push(event);
    };
    const stop = (): void => {
      events.push({ type: 'error', error: { code: 'cancelled' } });
      events.end();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    inTurn(
      ended,
      (position) => push({ type: 'queued', position }),
      (turnSignal) => answer(request, turnSignal, push),
    )
      .catch((thrown: unknown) => push({ type: 'error', error: failureOf(thrown) }))
      .finally(() => events.end());
    try {
      yield* events;
    } finally {
      signal.removeEventListener('abort', stop);
      left.abort();
    }
  }

  return {
    streams: true,
    capabilities: {
      id: 'webllm',
      tasks: ['generate', 'proofread'],
      languages: ['*'],
      needs: 'model',
      cost: 1,
    },
    obstacle: () => deps.obstacle(),
    state: () => states.get(),
    subscribe: (listener) => states.subscribe(listener),
    async load(signal = new AbortController().signal) {
      try {
        const loaded = await inTurn(
          signal,
          () => {},
          () => holder.get(() => {}),
        );
        return loaded ? ok(undefined) : fail('cancelled');
      } catch (thrown) {
        return { ok: false, error: failureOf(thrown) };
      }
    },
    generate,
    unload,
  };
}
