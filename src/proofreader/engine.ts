import type { AppError, Result } from '../shared';
import { createStateHolder } from '../engine';
import type { EngineEvent, EngineRequest, EngineStats, TextEngine } from '../engine';
import type { ProofreadHost, ProofreadOutcome } from './types';

/** What answers are signed with in the card. */
export const proofreaderName = 'Harper 2.10.0';

/**
 * The engine that works from the first second: Harper's rules, offline, nothing to download.
 * It proofreads English; sentences in another language come back as they are, and its answer says which.
 * @param now milliseconds of a monotonic clock
 */
export function createInstantEngine(
  host: ProofreadHost,
  now: () => number = () => performance.now(),
): TextEngine {
  const states = createStateHolder();
  let active = 0;

  const showReady = (): void =>
    states.set({ name: 'ready', queued: Math.max(0, active - 1), running: active > 0 });
  const showFailed = (error: AppError): void => states.set({ name: 'failed', error });

  async function* run(request: EngineRequest, signal: AbortSignal): AsyncGenerator<EngineEvent> {
    if (request.task !== 'proofread') {
      yield { type: 'error', error: { code: 'model-needed' } };
      return;
    }
    if (signal.aborted) {
      yield { type: 'error', error: { code: 'cancelled' } };
      return;
    }
    const started = now();
    active++;
    try {
      if (states.get().name === 'ready') showReady();
      else {
        const progress = { phase: 'loading' } as const;
        states.set({ name: 'loading', progress });
        yield { type: 'loading', progress };
      }
      yield finalEvent(await orCancelled(host.proofread(request), signal), now() - started);
    } finally {
      active--;
      if (states.get().name !== 'failed') showReady();
    }
  }

  function finalEvent(answer: Result<ProofreadOutcome>, elapsedMs: number): EngineEvent {
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') showFailed(answer.error);
      return { type: 'error', error: answer.error };
    }
    showReady();
    const stats: EngineStats = { engine: 'instant', model: proofreaderName, device: 'cpu', elapsedMs };
    const { text, foreign } = answer.value;
    return { type: 'done', text, finish: 'stop', stats, foreign };
  }

  return {
    capabilities: { id: 'instant', streams: false, tasks: ['proofread'], languages: ['en'] },
    state: () => states.get(),
    subscribe: (listener) => states.subscribe(listener),
    async load(signal) {
      if (states.get().name !== 'ready') states.set({ name: 'loading', progress: { phase: 'loading' } });
      const warm = await orCancelled(host.warmUp(), signal);
      if (warm.ok) showReady();
      else if (warm.error.code === 'cancelled') states.set({ name: 'idle' });
      else showFailed(warm.error);
      return warm;
    },
    run,
    async unload() {
      await host.close();
      states.set({ name: 'idle' });
    },
  };
}

/** The work's result, or `cancelled` as soon as the signal says so; the work itself goes on unheard. */
function orCancelled<T>(work: Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
  if (!signal) return work;
  const cancelled: Result<T> = { ok: false, error: { code: 'cancelled' } };
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(cancelled);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
