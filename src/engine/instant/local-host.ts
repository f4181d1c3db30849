import * as v from 'valibot';

import { fail, ok } from '../../shared';
import type { Result } from '../../shared';
import { longestText, workerReplySchema } from './protocol';
import type { Answer, Job, WorkerRequest } from './protocol';
import type { ProofreadHost } from './types';

/** The part of a Worker that is used. */
export interface WorkerLike {
  postMessage(request: WorkerRequest, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export interface LocalHostOptions {
  /** Starts the worker that calls serveProofreader(). */
  readonly spawn: () => WorkerLike;
  /** Where harper_wasm_slim_bg.wasm can be fetched. */
  readonly wasmUrl: string;
}

/** A way to give jobs to a proofreader elsewhere. */
export interface JobRunner {
  run(job: Job): Promise<Answer>;
  close(): void;
}

/**
 * One worker, started with the first job. A job that breaks it fails with `engine-failed`;
 * the ones behind it are handed to a fresh worker, since a broken WebAssembly instance must not be used again.
 */
export function createWorkerRunner({ spawn, wasmUrl }: LocalHostOptions): JobRunner {
  const pending = new Map<number, { readonly job: Job; readonly settle: (answer: Answer) => void }>();
  let worker: WorkerLike | undefined;
  let lastId = 0;

  function running(): WorkerLike {
    if (worker) return worker;
    const fresh = spawn();
    fresh.addEventListener('message', ({ data }) => {
      if (worker !== fresh) return;
      const { id, answer } = v.parse(workerReplySchema, data);
      settle(id, answer);
      if (!answer.ok) replace();
    });
    const broken = (event: Event): void => {
      if (worker !== fresh) return;
      const detail = 'message' in event && typeof event.message === 'string' ? event.message : event.type;
      const [first] = pending.keys();
      if (first !== undefined) settle(first, fail('engine-failed', { detail: `worker: ${detail}` }));
      replace();
    };
    fresh.addEventListener('error', broken);
    fresh.addEventListener('messageerror', broken);
    worker = fresh;
    return fresh;
  }

  function settle(id: number, answer: Answer): void {
    pending.get(id)?.settle(answer);
    pending.delete(id);
  }

  function replace(): void {
    worker?.terminate();
    worker = undefined;
    for (const [id, { job }] of pending) running().postMessage({ id, wasmUrl, job }, []);
  }

  return {
    run: (job) =>
      new Promise((resolve) => {
        const id = ++lastId;
        pending.set(id, { job, settle: resolve });
        running().postMessage({ id, wasmUrl, job }, []);
      }),
    close() {
      worker?.terminate();
      worker = undefined;
      for (const id of pending.keys()) settle(id, fail('engine-interrupted'));
    },
  };
}

/** The proofreader in a worker of this very page, for browsers whose background is a page (Firefox). */
export function createLocalHost(options: LocalHostOptions): ProofreadHost {
  const runner = createWorkerRunner(options);
  return hostOn(
    (job) => runner.run(job),
    async () => runner.close(),
  );
}

/** The ProofreadHost over any way to run jobs. */
export function hostOn(run: (job: Job) => Promise<Answer>, close: () => Promise<void>): ProofreadHost {
  return {
    async proofread({ text, dialect, dictionary }) {
      if (text.length > longestText) return fail('text-too-long');
      const answer = await run({ kind: 'proofread', text, dialect, dictionary: [...dictionary] });
      if (!answer.ok) return answer;
      return answer.value ? ok(answer.value) : fail('engine-failed', { detail: 'no outcome' });
    },
    async warmUp(dialect = 'american'): Promise<Result<void>> {
      const answer = await run({ kind: 'warm-up', dialect });
      return answer.ok ? ok(undefined) : answer;
    },
    close,
  };
}
