import { AppFailure, createChannel, type AppError, type Result } from '../../shared';
import { createStateHolder } from '../engine-state';
import type { EngineEvent, EngineStats, GenerateRequest, LoadProgress, TextEngine } from '../types';
import { DeviceLost, engineFailure } from './failures';
import { createIdleTimer } from './idle-timer';
import { createQueue } from './queue';
import type { Generated, LoadableModel, Session } from './session';

export interface WebLlmEngineDeps {
  /** The model that rewrites use, checked and complete. Errors: model-needed, model-missing, model-corrupt. */
  readonly model: () => Promise<Result<LoadableModel>>;
  readonly openSession: (
    model: LoadableModel,
    onProgress: (progress: LoadProgress) => void,
  ) => Promise<Session>;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Milliseconds without a request after which the model gives its memory back. */
  readonly idleUnloadMs: () => Promise<number>;
}

interface Loaded {
  readonly model: LoadableModel;
  readonly session: Session;
}

/**
 * A language model on WebGPU, owned by one place and shared by every tab: requests wait in a line, each with a stream
 * of its own. A lost device is loaded anew once and the request starts over; a second loss is an error.
 */
export function createWebLlmEngine(deps: WebLlmEngineDeps): TextEngine {
  const states = createStateHolder();
  const queue = createQueue();
  const idle = createIdleTimer(() => void unload());
  let loaded: Loaded | undefined;

  const showReady = (): void => {
    if (loaded)
      states.set({
        name: 'ready',
        modelId: loaded.model.modelId,
        queued: queue.waiting,
        running: queue.busy,
      });
    else states.set({ name: 'idle' });
  };

  async function ensureLoaded(onProgress: (progress: LoadProgress) => void): Promise<Loaded> {
    const model = await deps.model();
    if (!model.ok) throw new AppFailure(model.error);
    if (loaded?.model.install === model.value.install) return loaded;
    await dropSession();
    const { modelId } = model.value;
    const show = (progress: LoadProgress): void => {
      states.set({ name: 'loading', modelId, progress });
      onProgress(progress);
    };
    show({ phase: 'loading', fraction: 0 });
    try {
      const session = await deps.openSession(model.value, show);
      const fresh: Loaded = { model: model.value, session };
      loaded = fresh;
      void forgetWhenLost(fresh);
      return fresh;
    } catch (thrown) {
      const error = engineFailure(thrown);
      states.set({ name: 'failed', modelId, error });
      throw new AppFailure(error);
    }
  }

  async function forgetWhenLost(one: Loaded): Promise<void> {
    await one.session.lost;
    if (loaded === one) loaded = undefined;
  }

  async function dropSession(): Promise<void> {
    const before = loaded;
    loaded = undefined;
    await before?.session.close();
  }

  async function unload(): Promise<void> {
    idle.stop();
    await dropSession();
    states.set({ name: 'idle' });
  }

  /** Holds the engine while `work` runs; undefined when the signal aborted in the line. */
  async function inTurn<T>(
    signal: AbortSignal,
    onPosition: (position: number) => void,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    const turn = await queue.enter(signal, onPosition);
    if (!turn) return undefined;
    const letGo = deps.keepAlive();
    idle.stop();
    try {
      return await work();
    } finally {
      turn.release();
      letGo();
      if (states.get().name !== 'failed') showReady();
      if (loaded && !queue.busy) idle.start(await deps.idleUnloadMs());
    }
  }

  async function answer(
    request: GenerateRequest,
    signal: AbortSignal,
    push: (event: EngineEvent) => void,
  ): Promise<void> {
    const onProgress = (progress: LoadProgress): void => push({ type: 'loading', progress });
    for (let attempt = 1; ; attempt++) {
      const { session, model } = await ensureLoaded(onProgress);
      if (signal.aborted) return;
      showReady();
      const started = deps.now();
      try {
        const made = await session.generate(request, (text) => push({ type: 'delta', text }), signal);
        push({
          type: 'done',
          text: made.text,
          finish: made.finish,
          stats: statsOf(model, session, made, deps.now() - started),
        });
        return;
      } catch (thrown) {
        if (!(thrown instanceof DeviceLost) || attempt > 1) throw thrown;
        loaded = undefined;
        push({ type: 'restarted', reason: 'device' });
      }
    }
  }

  async function* run(
    request: Parameters<TextEngine['run']>[0],
    signal: AbortSignal,
  ): AsyncGenerator<EngineEvent> {
    if (request.task !== 'generate') {
      yield { type: 'error', error: { code: 'engine-failed', detail: 'not a generation' } };
      return;
    }
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
      () => answer(request, ended, push),
    )
      .catch((thrown: unknown) => {
        const error = thrown instanceof AppFailure ? thrown.error : engineFailure(thrown);
        if (error.code === 'device-lost') states.set({ name: 'failed', error });
        push({ type: 'error', error });
      })
      .finally(() => events.end());
    try {
      yield* events;
    } finally {
      signal.removeEventListener('abort', stop);
      left.abort();
    }
  }

  return {
    capabilities: { id: 'webllm', streams: true, tasks: ['generate'], languages: ['*'] },
    state: () => states.get(),
    subscribe: (listener) => states.subscribe(listener),
    async load(signal = new AbortController().signal) {
      try {
        const done = await inTurn(
          signal,
          () => {},
          async () => void (await ensureLoaded(() => {})),
        );
        return done === undefined && signal.aborted
          ? failed({ code: 'cancelled' })
          : { ok: true, value: undefined };
      } catch (thrown) {
        return failed(thrown instanceof AppFailure ? thrown.error : engineFailure(thrown));
      }
    },
    run,
    unload,
  };
}

const failed = (error: AppError): Result<void> => ({ ok: false, error });

function statsOf(model: LoadableModel, session: Session, made: Generated, elapsedMs: number): EngineStats {
  return {
    engine: 'webllm',
    model: model.modelId,
    device: 'gpu',
    ...(session.deviceName === undefined ? {} : { deviceName: session.deviceName }),
    promptTokens: made.promptTokens,
    completionTokens: made.completionTokens,
    elapsedMs,
    ...(made.decodeRate === undefined ? {} : { decodeRate: made.decodeRate }),
  };
}
