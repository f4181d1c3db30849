import * as v from 'valibot';

import { fail, startTimer as browserTimer, toAppError, type StartTimer } from '../shared';
import { jobLimitMs, workerReplySchema } from './protocol';
import type { Answer, Job, WorkerRequest } from './protocol';

/** The part of a Worker that is used. */
export interface WorkerLike {
  postMessage(request: WorkerRequest, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export interface WorkerRunnerOptions {
  /** Starts the worker that calls serveProofreader(). */
  readonly spawn: () => WorkerLike;
  /** Where harper_wasm_slim_bg.wasm can be fetched. */
  readonly wasmUrl: string;
  readonly startTimer?: StartTimer;
}

/** Runs jobs in a proofreader elsewhere. */
export interface JobRunner {
  /** Never rejects and always settles; errors: `engine-failed`, `engine-interrupted`, `engine-timeout`. */
  run(job: Job): Promise<Answer>;
  close(): void;
}

interface Pending {
  readonly job: Job;
  readonly settle: (answer: Answer) => void;
}

/**
 * One worker, started with the first job. It takes one job after the other, so what breaks or hangs it is the oldest:
 * that one fails, and those behind it go to a fresh worker. A broken WebAssembly instance must not be used again.
 */
export function createWorkerRunner(options: WorkerRunnerOptions): JobRunner {
  const { spawn, wasmUrl, startTimer = browserTimer } = options;
  const pending = new Map<number, Pending>();
  let worker: WorkerLike | undefined;
  let lastId = 0;
  let timed: number | undefined;
  let stopTimer = (): void => {};

  function running(): WorkerLike {
    if (worker) return worker;
    const fresh = spawn();
    fresh.addEventListener('message', ({ data }) => {
      if (worker !== fresh) return;
      const reply = v.safeParse(workerReplySchema, data);
      if (!reply.success) return failOldest(fail('engine-failed', { detail: 'worker: malformed reply' }));
      const { id, answer } = reply.output;
      settle(id, answer);
      if (!answer.ok) restart();
    });
    const broken = (event: Event): void => {
      if (worker !== fresh) return;
      const detail = 'message' in event && typeof event.message === 'string' ? event.message : event.type;
      failOldest(fail('engine-failed', { detail: `worker: ${detail}` }));
    };
    fresh.addEventListener('error', broken);
    fresh.addEventListener('messageerror', broken);
    worker = fresh;
    return fresh;
  }

  function post(id: number, job: Job): void {
    try {
      running().postMessage({ id, wasmUrl, job }, []);
    } catch (thrown) {
      settle(id, { ok: false, error: toAppError(thrown, 'engine-failed') });
    }
  }

  function settle(id: number, answer: Answer): void {
    pending.get(id)?.settle(answer);
    pending.delete(id);
    timeOldest();
  }

  /** A job's time begins when the one before it is over. */
  function timeOldest(): void {
    const [oldest] = pending;
    if (oldest?.[0] === timed) return;
    stopTimer();
    timed = oldest?.[0];
    if (oldest) stopTimer = startTimer(jobLimitMs(oldest[1].job), () => failOldest(fail('engine-timeout')));
  }

  function failOldest(answer: Answer): void {
    const [oldest] = pending.keys();
    if (oldest !== undefined) settle(oldest, answer);
    restart();
  }

  function restart(): void {
    worker?.terminate();
    worker = undefined;
    for (const [id, { job }] of pending) post(id, job);
  }

  return {
    run: (job) =>
      new Promise((resolve) => {
        const id = ++lastId;
        pending.set(id, { job, settle: resolve });
        timeOldest();
        post(id, job);
      }),
    close() {
      worker?.terminate();
      worker = undefined;
      for (const id of pending.keys()) settle(id, fail('engine-interrupted'));
    },
  };
}
