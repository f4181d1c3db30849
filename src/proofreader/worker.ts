import * as v from 'valibot';

import { createQueue, toAppError } from '../shared';
import { createHarperLinter } from './harper';
import { createProofreader } from './proofreader';
import type { Proofreader } from './proofreader';
import { workerRequestSchema } from './protocol';
import type { Answer, Job, WorkerReply } from './protocol';

/** The part of a dedicated worker's global scope that is used. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(reply: WorkerReply, options: { readonly transfer?: Transferable[] }): void;
}

/** Answers jobs in the order they come. Runs in a dedicated worker, for a text of a page takes a blocking second. */
export function serveProofreader(scope: WorkerScope): void {
  let proofreader: Proofreader | undefined;
  const inTurn = createQueue();

  scope.addEventListener('message', ({ data }) => {
    const { id, wasmUrl, job } = v.parse(workerRequestSchema, data);
    proofreader ??= createProofreader((dialect) => createHarperLinter(wasmUrl, dialect));
    const ready = proofreader;
    void inTurn(async () => scope.postMessage({ id, answer: await answerTo(ready, job) }, {}));
  });
}

async function answerTo(proofreader: Proofreader, job: Job): Promise<Answer> {
  try {
    if (job.kind === 'proofread') return { ok: true, value: await proofreader.proofread(job) };
    await proofreader.warmUp(job.dialect);
    return { ok: true };
  } catch (error) {
    const { code, detail } = toAppError(error, 'engine-failed');
    return { ok: false, error: { code, ...(detail === undefined ? {} : { detail }) } };
  }
}
