import { toAppError } from '../shared';
import type { FileRow } from './database';
import { runInstall, type JobDeps } from './install-job';
import { isResumable, type Shelf } from './shelf';

export interface Downloads {
  /** Goes on with an install that is in the phase 'downloading'; does nothing when it is under way. */
  start(install: string): void;
  /** Resolves when nothing of it is under way any more. What arrived is kept. */
  stop(install: string): Promise<void>;
  stopAll(): Promise<void>;
  settled(): Promise<void>;
}

interface Job {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

export interface DownloadsDeps {
  readonly shelf: Shelf;
  readonly job: JobDeps;
  readonly keepAwake?: () => () => void;
  /** Called when every file of an install is stored and was right. */
  readonly onComplete: (install: string) => Promise<void>;
}

/** The downloads of this worker; what they are is in the database, so that another worker can go on with them. */
export function createDownloads({ shelf, job, keepAwake, onComplete }: DownloadsDeps): Downloads {
  const jobs = new Map<string, Job>();

  async function work(id: string, signal: AbortSignal): Promise<void> {
    const install = shelf.installs.get(id);
    const model = install && shelf.models.get(install.modelId);
    if (!install || !model) return;
    const reason = model.candidate === id ? 'model-update' : 'model-download';
    const onFile = countBytes((done, total) => shelf.progress(id, { done, total }));
    const result = await runInstall(install, model, { reason, signal, onFile }, job).catch(
      (thrown: unknown) => ({
        ok: false as const,
        error: toAppError(thrown),
      }),
    );
    await shelf.recount(id);
    if (signal.aborted) return;
    if (result.ok) await onComplete(id);
    else await shelf.move(id, { type: 'fail', error: result.error, resumable: isResumable(result.error) });
  }

  const stop = async (install: string): Promise<void> => {
    const job = jobs.get(install);
    job?.controller.abort();
    await job?.done;
  };

  return {
    start(install) {
      if (jobs.has(install)) return;
      const controller = new AbortController();
      const letGo = keepAwake?.();
      const done = work(install, controller.signal).finally(() => {
        jobs.delete(install);
        letGo?.();
      });
      jobs.set(install, { controller, done });
    },
    stop,
    async stopAll() {
      await Promise.all([...jobs.keys()].map(stop));
    },
    async settled() {
      while (jobs.size > 0) await Promise.all([...jobs.values()].map(({ done }) => done));
    },
  };
}

/** Adds up what is here of each file. */
function countBytes(
  report: (done: number, total: number) => void,
): (file: FileRow, received: number) => void {
  const files = new Map<string, { readonly received: number; readonly size: number }>();
  let done = 0;
  let total = 0;
  return (file, received) => {
    const before = files.get(file.path) ?? { received: 0, size: 0 };
    const size = Math.max(file.size ?? 0, received);
    done += received - before.received;
    total += size - before.size;
    files.set(file.path, { received, size });
    report(done, total);
  };
}
