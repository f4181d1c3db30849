import type { ReadonlySignal } from '@preact/signals';

import {
  fromFiles,
  importModel,
  ModelsDatabase,
  readManifest,
  type BenchmarkResult,
  type ImportDeps,
} from '../../../models';
import { ask, benchmarkInBackground, type Params } from '../../../messaging';
import { ok, toAppError, type Result } from '../../../shared';
import { browser } from '../../../shared/browser';
import { watchWipe } from '../../../storage';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';
import { withoutValue } from '../../common/actions';
import { exportModel, forgetArchive } from './export-model';
import { liveRows } from '../../common/live';
import type { PageStore } from '../../common/store';

type ModelToolActions = Pick<
  OptionsActions,
  'importModel' | 'exportModel' | 'manifest' | 'benchmark' | 'updates' | 'loadEngine' | 'unloadEngine'
>;

export interface Models {
  readonly actions: ModelToolActions;
  /** Newest first. */
  readonly benchmarks: ReadonlySignal<readonly BenchmarkResult[]>;
}

/**
 * What the options page does with models by itself: files are read and written here, where the browser gives them to
 * the person's page, straight into and out of the stores that page and background share.
 */
export function connectModels(store: PageStore, page: Window, onError: (thrown: unknown) => void): Models {
  const { runtime } = browser;
  const db = new ModelsDatabase();
  const files: ImportDeps = {
    db,
    caches,
    storageEstimate: () => navigator.storage.estimate(),
    now: () => Date.now(),
    random: () => Math.random(),
    version: runtime.getManifest().version,
  };

  async function update(params: Params<'models.update'>): Promise<Result<void>> {
    store.wake();
    return withoutValue(await ask(runtime, 'models.update', params));
  }

  let untilWipe = new AbortController();
  watchWipe((moment) => {
    if (moment === 'ends') return;
    // Files that are being written cannot be erased.
    untilWipe.abort();
    untilWipe = new AbortController();
  });
  const unwiped = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, untilWipe.signal]);

  const actions: ModelToolActions = {
    async importModel(chosen, onProgress, signal) {
      const imported = await taken(chosen, onProgress, unwiped(signal), files);
      if (!imported.ok) return imported;
      const told = await ask(runtime, 'models.reload', {});
      if (!told.ok) return told;
      store.wake();
      const listed = await ask(runtime, 'models.list', {});
      const id = imported.value;
      return listed.ok ? ok({ name: nameOf(listed.value, id) }) : listed;
    },
    exportModel: (id, onProgress, signal) =>
      exportModel({ id, page, deps: files, onProgress, signal: unwiped(signal) }),
    manifest: (id) => readManifest(id, db),
    benchmark: (id, onProgress, signal) => {
      store.wake();
      return benchmarkInBackground(runtime, id, onProgress, signal);
    },
    updates: {
      async check(id) {
        const offer = await ask(runtime, 'models.checkForUpdate', { id });
        return offer.ok ? ok(offer.value ?? undefined) : offer;
      },
      update: (id) => update({ id, act: 'update' }),
      resume: (id) => update({ id, act: 'resumeUpdate' }),
      cancel: (id) => update({ id, act: 'cancelUpdate' }),
      rollBack: (id) => update({ id, act: 'rollBack' }),
      dropPrevious: (id) => update({ id, act: 'dropPrevious' }),
    },
    async loadEngine() {
      store.wake();
      return withoutValue(await ask(runtime, 'engine.load', {}));
    },
    unloadEngine: async () => withoutValue(await ask(runtime, 'engine.unload', {})),
  };
  forgetArchive().catch(onError);
  const benchmarks = liveRows(() => db.benchmarks.orderBy('id').reverse().toArray(), [], onError);
  return { actions, benchmarks };
}

async function taken(
  chosen: readonly File[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  deps: ImportDeps,
): Promise<Result<string>> {
  try {
    return await importModel({ files: await fromFiles(chosen), onProgress, signal }, deps);
  } catch (thrown) {
    // An archive that is none.
    return { ok: false, error: toAppError(thrown, 'not-a-model') };
  }
}

const nameOf = (models: readonly ModelView[], id: string): string =>
  models.find((model) => model.id === id)?.name ?? id;
