import type { InstallRow, ModelRow } from './database';
import { fail, ok, type AppError, type Result } from '../shared';
import { inspectAddress } from './address';
import { catalogueRow } from './catalogue-row';
import { createContext, done } from './context';
import type { ModelLibrary, ModelLibraryDeps } from './library-types';
import { isImporting } from './import-lock';
import { describeForEngine, type LoadableModel } from './selection';
import type { ModelView } from './types';
import { createUpdates } from './updates';
import { modelViews } from './views';

export function createModelLibrary(deps: ModelLibraryDeps): ModelLibrary {
  const context = createContext(deps);
  const { db, shelf, store, job, downloads, command, installOf, notNow, discard, check } = context;

  const updates = createUpdates(context);
  /** Checks of this worker's life, under way or done. */
  const checks = new Map<string, Promise<Result<void>>>();

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

  async function list(): Promise<ModelView[]> {
    await shelf.open();
    const profile = deps.profile?.();
    const budget = deps.budget?.();
    return modelViews(shelf, { ...(profile ? { profile } : {}), ...(budget ? { budget } : {}) });
  }

  async function viewOf(id: string): Promise<Result<ModelView>> {
    const shown = (await list()).find((view) => view.id === id);
    return shown ? ok(shown) : fail('unexpected', { detail: `${id} is not in the list` });
  }

  /** Undefined where none was chosen, or the chosen one is gone. */
  async function selectedId(): Promise<string | undefined> {
    await shelf.open();
    const id = shelf.selected;
    return id !== undefined && shelf.models.has(id) ? id : undefined;
  }

  /** A model with its whole files, unless one of them was damaged since. */
  function complete(id: string): Result<{ readonly row: ModelRow; readonly install: InstallRow }> {
    const row = shelf.models.get(id);
    const install = installOf(id);
    if (install?.phase.name === 'failed') return { ok: false, error: install.phase.error };
    // A check that a person started is no reason to stop working.
    return row && (install?.phase.name === 'ready' || install?.phase.name === 'verifying')
      ? ok({ row, install })
      : fail('model-missing', { detail: id });
  }

  async function loadable(id: string): Promise<Result<LoadableModel>> {
    await shelf.open();
    const model = complete(id);
    if (!model.ok) return model;
    const { row, install } = model.value;
    const checking = checks.get(install.id) ?? check(install);
    checks.set(install.id, checking);
    const sound = await checking;
    if (sound.ok) return describeForEngine(row, install, db);
    checks.delete(install.id);
    return sound;
  }

  deps.connectivity.onOnline(() => {
    const lost = (install: string | undefined): boolean => {
      const phase = shelf.installs.get(install ?? '')?.phase;
      return phase?.name === 'failed' && isConnectionLost(phase.error);
    };
    for (const [id, { active, candidate }] of shelf.models) {
      if (lost(active)) void command(() => goOn(id));
      if (lost(candidate)) void updates.resumeUpdate(id);
    }
  });

  return {
    list,
    subscribe: (listener) => shelf.subscribe(listener),
    refresh: () => shelf.refresh(),
    ...updates,
    addByAddress: (request) =>
      command(async () => {
        const same = [...shelf.models.values()].find(({ address }) => address === request.address.trim());
        const row = same
          ? ok(same)
          : await inspectAddress(request, (id) => shelf.models.has(id), {
              ...deps,
              hub: job.hub,
              signal: context.requestSignal(),
            });
        if (!row.ok) return row;
        await shelf.putModel(row.value);
        return viewOf(row.value.id);
      }),
    download: (id) =>
      command(async () => {
        if (installOf(id)) return goOn(id);
        const row = shelf.models.get(id) ?? catalogueRow(id, deps.now());
        if (!row) return fail('model-missing', { detail: id });
        const install = await context.begin(row);
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
        checks.delete(install.id);
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
    async selected() {
      const id = await selectedId();
      return id === undefined ? fail('model-needed') : loadable(id);
    },
    async obstacle() {
      const id = await selectedId();
      if (id === undefined) return { code: 'model-needed' };
      const model = complete(id);
      return model.ok ? undefined : model.error;
    },
    loadable,
    forgetChecks: () => checks.clear(),
    verify: (id, signal) =>
      command(async () => {
        const install = installOf(id);
        if (!install || !(await shelf.move(install.id, { type: 'check' }))) return notNow(id);
        const sound = await check(install, signal, (bytes) => {
          shelf.progress(install.id, { done: bytes, total: shelf.summaries.get(install.id)?.total ?? bytes });
        });
        if (sound.ok) await shelf.move(install.id, { type: 'check-passed' });
        else if (sound.error.code === 'cancelled') await shelf.move(install.id, { type: 'check-stopped' });
        await shelf.recount(install.id);
        return sound;
      }),
    resumeAll: () =>
      command(async () => {
        const wanted = new Set(
          [...shelf.models.values()].flatMap(({ active, candidate, previous }) => [
            active,
            candidate,
            previous,
          ]),
        );
        for (const { id, phase } of shelf.installs.values()) {
          // A worker died between two rows, or a page in the middle of an import.
          if (!wanted.has(id) && !(await isImporting(id, deps.locks))) await discard(id);
          else if (phase.name === 'downloading') downloads.start(id);
          else if (phase.name === 'verifying') await shelf.move(id, { type: 'check-stopped' });
        }
        return done;
      }).then(() => undefined),
    reload: () => command(() => shelf.reload().then(() => done)).then(() => undefined),
    settled: () => downloads.settled(),
    async wipe() {
      let bytesFreed = 0;
      // Not in turn with the commands: the one under way may be waiting for a server.
      context.endRequests();
      await downloads.stopAll();
      await command(async () => {
        for (const { done: bytes } of shelf.summaries.values()) bytesFreed += bytes;
        await downloads.stopAll();
        for (const id of shelf.installs.keys()) await store.removeInstall(id);
        await db.delete({ disableAutoOpen: false });
        shelf.clear();
        return done;
      });
      return { bytesFreed };
    },
  };
}

const isConnectionLost = ({ code }: AppError): boolean =>
  code === 'offline' || code === 'download-interrupted';
