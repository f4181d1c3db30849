import { fail, ok, untilAborted } from '../shared';
import type { AppError, Result } from '../shared';
import { createStateHolder } from '../engine';
import type { ProofreadEngine } from '../engine';
import type { ProofreadHost } from './types';

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
): ProofreadEngine {
  const states = createStateHolder();
  let active = 0;

  const showReady = (): void =>
    states.set({ name: 'ready', queued: Math.max(0, active - 1), running: active > 0 });
  const showFailed = (error: AppError): void => states.set({ name: 'failed', error });

  const proofread: ProofreadEngine['proofread'] = async (request, signal) => {
    if (signal.aborted) return fail('cancelled');
    const started = now();
    active++;
    if (states.get().name === 'ready') showReady();
    else states.set({ name: 'loading', progress: { phase: 'loading' } });
    try {
      const outcome = await orCancelled(host.proofread(request), signal);
      if (outcome.ok) {
        showReady();
        const stats = { model: proofreaderName, device: 'cpu', elapsedMs: now() - started } as const;
        return ok({ ...outcome.value, stats });
      }
      if (outcome.error.code !== 'cancelled') showFailed(outcome.error);
      return outcome;
    } finally {
      active--;
      if (states.get().name !== 'failed') showReady();
    }
  };

  return {
    streams: false,
    capabilities: { id: 'instant', tasks: ['proofread'], languages: ['en'], needs: 'nothing', cost: 0 },
    obstacle: () => Promise.resolve(undefined),
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
    proofread,
    async unload() {
      await host.close();
      states.set({ name: 'idle' });
    },
  };
}

/** The work's result, or `cancelled` as soon as the signal aborts; the work itself goes on. */
const orCancelled = <T>(work: Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> =>
  signal ? untilAborted(work, signal, () => fail('cancelled')) : work;
