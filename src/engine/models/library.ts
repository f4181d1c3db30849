import { fail, ok, type AppError, type Result } from '../../shared';
import { inspectAddress } from './address';
import { delay } from './backoff';
import { catalogueEntry } from './catalogue';
import type { FileRow, InstallRow, ModelRow } from './database';
import { createDownloads } from './downloads';
import type { JobDeps } from './install-job';
import type { ModelLibrary, ModelLibraryDeps } from './library-types';
import { createQueue } from './queue';
import { describeForEngine } from './selection';
import { createShelf } from './shelf';
import { defaultHub } from './source';
import type { ModelView } from './types';
import { findBroken, type CheckDepth } from './verify';
import { modelViews } from './views';
import { createWeightsStore } from './weights-store';

const done = ok<void>(undefined);

export function createModelLibrary(deps: ModelLibraryDeps): ModelLibrary {
  const { db, now } = deps;
  const shelf = createShelf(db, now);
  const store = createWeightsStore(deps.caches);
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
    stallMs: deps.stallMs ?? 30_000,
    parallel: deps.parallel ?? 4,
  };
  const downloads = createDownloads({
    shelf,
    job,
    onComplete: async (id) => {
      const model = shelf.installs.get(id)?.modelId;
      if (await shelf.move(id, { type: 'complete' }))
        if (shelf.selected === undefined) await shelf.select(model);
    },
    ...(deps.keepAwake ? { keepAwake: deps.keepAwake } : {}),
  });

  const queue = createQueue();
  /** Commands of a person follow one another: each sees what the one before has written down. */
  const command = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    queue(async () => {
      await shelf.open();
      return work();
    });

  const installOf = (id: string): InstallRow | undefined =>
    shelf.installs.get(shelf.models.get(id)?.active ?? '');
  const notNow = (id: string): Result<never> =>
    fail('unexpected', { detail: `${id} is ${installOf(id)?.phase.name ?? 'absent'}` });
  const filesOf = async (install: string): Promise<FileRow[]> =>
    (await db.files.where('install').equals(install).toArray()).sort((a, b) => a.order - b.order);

  async function discard(install: string | undefined): Promise<void> {
    if (install === undefined) return;
    await downloads.stop(install);
    await store.removeInstall(install);
    await shelf.forgetInstall(install);
  }

  async function goOn(id: string): Promise<Result<void>> {
    const install = installOf(id);
    if (!install || !(await shelf.move(install.id, { type: 'resume' }))) return notNow(id);
    await db.files
      .where('install')
      .equals(install.id)
      .filter(({ status }) => status === 'quarantined')
      .modify({ status: 'absent', received: 0 });
    downloads.start(install.id);
    return done;
  }

  async function check(install: InstallRow, depth: CheckDepth, signal?: AbortSignal): Promise<Result<void>> {
    const broken = await findBroken(await filesOf(install.id), store, {
      depth,
      random: deps.random,
      ...(signal ? { signal } : {}),
    });
    if (!broken) return done;
    const { path } = broken.file;
    const error: AppError = { code: 'model-corrupt', values: [path], detail: `${path} ${broken.why}` };
    const actual = broken.actual === undefined ? {} : { actual: broken.actual };
    await db.files.update([install.id, path], { status: 'quarantined', received: 0, ...actual });
    await shelf.move(install.id, { type: 'quarantine', error });
    await store.remove(broken.file);
    await shelf.recount(install.id);
    return { ok: false, error };
  }

  async function list(): Promise<ModelView[]> {
    await shelf.open();
    const profile = deps.profile?.();
    const budget = deps.budget?.();
    return modelViews(shelf, { ...(profile ? { profile } : {}), ...(budget ? { budget } : {}) });
  }

  deps.connectivity.onOnline(() => {
    for (const [id, { active }] of shelf.models) {
      const phase = shelf.installs.get(active ?? '')?.phase;
      if (phase?.name === 'failed' && isConnectionLost(phase.error)) void command(() => goOn(id));
    }
  });

  return {
    list,
    subscribe: (listener) => shelf.subscribe(listener),
    refresh: () => shelf.refresh(),
    addByAddress: (request) =>
      command(async () => {
        const same = [...shelf.models.values()].find(({ address }) => address === request.address.trim());
        const row = same
          ? ok(same)
          : await inspectAddress(request, (id) => shelf.models.has(id), { ...deps, hub: job.hub });
        if (!row.ok) return row;
        await shelf.putModel(row.value);
        const shown = (await list()).find(({ id }) => id === row.value.id);
        return shown ? ok(shown) : fail('unexpected', { detail: row.value.id });
      }),
    download: (id) =>
      command(async () => {
        if (installOf(id)) return goOn(id);
        const row = shelf.models.get(id) ?? catalogueRow(id, now());
        if (!row) return fail('model-missing', { detail: id });
        const install: InstallRow = {
          id: randomId(deps.random),
          modelId: id,
          phase: { name: 'downloading' },
          source: row.address ?? '',
          startedAt: now(),
          by: deps.version,
          planned: false,
        };
        await shelf.putInstall(install);
        await shelf.putModel({ ...row, active: install.id });
        downloads.start(install.id);
        return done;
      }),
    pause: (id) =>
      command(async () => {
        const install = installOf(id);
        if (!install || !(await shelf.move(install.id, { type: 'pause' }))) return notNow(id);
        await downloads.stop(install.id);
        return done;
      }),
    resume: (id) => command(() => goOn(id)),
    cancel: (id) =>
      command(async () => {
        const row = shelf.models.get(id);
        const install = installOf(id);
        if (!row || !install || install.phase.name === 'ready') return notNow(id);
        await discard(install.id);
        const { active: _gone, ...rest } = row;
        if (row.origin === 'address') await shelf.putModel(rest);
        else await shelf.forgetModel(id);
        return done;
      }),
    remove: (id) =>
      command(async () => {
        const row = shelf.models.get(id);
        if (!row) return notNow(id);
        for (const install of [row.active, row.candidate, row.previous]) await discard(install);
        if (shelf.selected === id) await shelf.select(undefined);
        await shelf.forgetModel(id);
        return done;
      }),
    select: (id) =>
      command(async () => {
        if (installOf(id)?.phase.name !== 'ready') return fail('model-missing', { detail: id });
        await shelf.select(id);
        return done;
      }),
    async selected(depth = 'full') {
      await shelf.open();
      const row = shelf.models.get(shelf.selected ?? '');
      if (!row) return fail('model-needed');
      const install = installOf(row.id);
      if (install?.phase.name === 'failed') return { ok: false, error: install.phase.error };
      if (install?.phase.name !== 'ready') return fail('model-missing', { detail: row.id });
      const sound = await check(install, depth);
      return sound.ok ? describeForEngine(row, install, db) : sound;
    },
    verify: (id, depth, signal) =>
      command(async () => {
        const install = installOf(id);
        if (!install || !(await shelf.move(install.id, { type: 'check' }))) return notNow(id);
        const sound = await check(install, depth, signal);
        if (sound.ok) await shelf.move(install.id, { type: 'check-passed' });
        return sound;
      }),
    async resumeAll() {
      await shelf.open();
      for (const { id, phase } of shelf.installs.values()) {
        if (phase.name === 'downloading') downloads.start(id);
        if (phase.name === 'verifying') await shelf.move(id, { type: 'check-stopped' });
      }
    },
    settled: () => downloads.settled(),
    wipe: () =>
      queue(async () => {
        await shelf.open();
        const bytesFreed = [...shelf.summaries.values()].reduce((sum, each) => sum + each.done, 0);
        await downloads.stopAll();
        for (const id of shelf.installs.keys()) await store.removeInstall(id);
        await db.delete({ disableAutoOpen: false });
        shelf.clear();
        return { bytesFreed };
      }),
  };
}

const isConnectionLost = ({ code }: AppError): boolean =>
  code === 'offline' || code === 'download-interrupted';

function catalogueRow(id: string, addedAt: number): ModelRow | undefined {
  const entry = catalogueEntry(id);
  if (!entry) return undefined;
  const { family, address, library, licence, contextTokens, memoryBytes } = entry;
  return {
    id,
    name: family,
    origin: 'catalogue',
    address,
    library,
    licence,
    contextTokens,
    memoryBytes,
    addedAt,
  };
}

/** 64 random bits. */
const randomId = (random: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 65_536)
      .toString(16)
      .padStart(4, '0'),
  ).join('');
