import { createQueue, fail, ok, toAppError, type AppError, type Result } from '../shared';
import { delay } from './backoff';
import type { InstallRow, ModelRow, ModelsDatabase } from './database';
import { createDownloads, type Downloads } from './downloads';
import { filesOf, type JobDeps } from './install-job';
import type { ModelLibraryDeps } from './library-types';
import { createShelf, type Shelf } from './shelf';
import { defaultHub } from './source';
import { findBroken, type Broken } from './verify';
import { createWeightsStore, type WeightsStore } from './weights-store';

export const done = ok<void>(undefined);

/** Milliseconds that a model's description, a few megabytes at most, may take. */
const requestsLimitMs = 120_000;

/** What the commands of a library share. */
export interface Context {
  readonly deps: ModelLibraryDeps;
  readonly db: ModelsDatabase;
  readonly shelf: Shelf;
  readonly store: WeightsStore;
  readonly job: JobDeps;
  readonly downloads: Downloads;
  /** Commands of a person follow one another: each sees what the one before has written down. */
  readonly command: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** For requests that a command waits for. Aborts at a wipe, and when a server stays silent. */
  readonly requestSignal: () => AbortSignal;
  /** Ends the requests of all commands. */
  readonly endRequests: () => void;
  /** What a model's row calls active. */
  readonly installOf: (id: string) => InstallRow | undefined;
  /** The command makes no sense in the present phase. */
  readonly notNow: (id: string) => Result<never>;
  readonly begin: (model: ModelRow) => Promise<InstallRow>;
  /** Deletes an install's files and everything known of it. */
  readonly discard: (install: string | undefined) => Promise<void>;
  /** Compares what is stored with its hashes; what differs is quarantined: taken away and never loaded. */
  readonly check: (
    install: InstallRow,
    signal?: AbortSignal,
    onBytes?: (checked: number) => void,
  ) => Promise<Result<void>>;
}

export function createContext(deps: ModelLibraryDeps): Context {
  const { db, now } = deps;
  const shelf = createShelf(db, now);
  const store = createWeightsStore(deps);
  const job: JobDeps = {
    db,
    store,
    fetch: deps.fetch,
    now,
    random: deps.random,
    delay: deps.delay ?? delay,
    online: () => deps.connectivity.online(),
    storageEstimate: deps.storageEstimate,
    hub: deps.hub ?? defaultHub,
    pieceBytes: deps.pieceBytes ?? 4 * 2 ** 20,
    pieceMs: deps.pieceMs ?? 2_000,
    stallMs: deps.stallMs ?? 30_000,
    parallel: deps.parallel ?? 4,
  };
  const downloads = createDownloads({
    shelf,
    job,
    onComplete,
    ...(deps.keepAwake ? { keepAwake: deps.keepAwake } : {}),
  });
  const queue = createQueue();
  let requests = new AbortController();
  const installOf = (id: string): InstallRow | undefined =>
    shelf.installs.get(shelf.models.get(id)?.active ?? '');

  async function onComplete(install: string): Promise<void> {
    if (!(await shelf.move(install, { type: 'complete' }))) return;
    const model = shelf.models.get(shelf.installs.get(install)?.modelId ?? '');
    if (!model) return;
    if (model.candidate === install) {
      // An update is whole: it takes the place of what was there, which is kept to go back to.
      const { candidate: _now, ...rest } = model;
      await discard(model.previous);
      await shelf.putModel({
        ...rest,
        active: install,
        ...(model.active === undefined ? {} : { previous: model.active }),
      });
    }
    if (shelf.selected === undefined) await shelf.select(model.id);
  }

  async function discard(install: string | undefined): Promise<void> {
    if (install === undefined) return;
    await downloads.stop(install);
    await store.removeInstall(install);
    await shelf.forgetInstall(install);
  }

  return {
    deps,
    db,
    shelf,
    store,
    job,
    downloads,
    command: (work) =>
      queue(async () => {
        await shelf.open();
        return work();
      }),
    requestSignal: () => AbortSignal.any([requests.signal, AbortSignal.timeout(requestsLimitMs)]),
    endRequests() {
      requests.abort();
      requests = new AbortController();
    },
    installOf,
    notNow: (id) => fail('unexpected', { detail: `${id} is ${installOf(id)?.phase.name ?? 'absent'}` }),
    async begin(model) {
      const install: InstallRow = {
        id: randomId(deps.random),
        modelId: model.id,
        phase: { name: 'downloading' },
        source: model.address ?? '',
        startedAt: now(),
        by: deps.version,
        planned: false,
      };
      await shelf.putInstall(install);
      return install;
    },
    discard,
    async check(install, signal, onBytes) {
      const files = await filesOf(install.id, db);
      let broken: Broken | undefined;
      try {
        broken = await findBroken(files, store, {
          ...(signal ? { signal } : {}),
          ...(onBytes ? { onBytes } : {}),
        });
      } catch (thrown) {
        return { ok: false, error: toAppError(thrown, 'storage-failed') };
      }
      if (!broken) return done;
      const { path } = broken.file;
      const error: AppError = { code: 'model-corrupt', values: [path], detail: `${path} ${broken.why}` };
      const actual = broken.actual === undefined ? {} : { actual: broken.actual };
      await db.files.update([install.id, path], { status: 'quarantined', received: 0, ...actual });
      await shelf.move(install.id, { type: 'quarantine', error, resumable: broken.file.url !== undefined });
      await store.remove(broken.file);
      await shelf.recount(install.id);
      return { ok: false, error };
    },
  };
}

/** 64 random bits. */
export const randomId = (random: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 65_536)
      .toString(16)
      .padStart(4, '0'),
  ).join('');
