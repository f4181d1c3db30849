import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import {
  createLedgeredFetch,
  createModelLibrary,
  ModelsDatabase,
  type LedgerStart,
  type ModelLibrary,
  type ModelLibraryDeps,
  type ModelState,
  type ModelView,
  type RequestOutcome,
} from '../../../src/models';
import { connectSources } from '../../../src/shared';
import { campaignRandom } from '../../support/campaign';
import { createMemoryCaches } from './memory-caches';
import { createMemoryFiles, type MemoryFiles } from './memory-files';

export type LedgerLine = LedgerStart & { bytes: number; outcome: RequestOutcome };

export interface Bench {
  readonly library: ModelLibrary;
  readonly db: ModelsDatabase;
  /** Holds pieces of files that are not whole. */
  readonly caches: ReturnType<typeof createMemoryCaches>;
  /** Holds whole files, as WebLLM reads them. */
  readonly files: MemoryFiles;
  readonly ledger: LedgerLine[];
  /** Back-off delays that were waited for, in milliseconds. */
  readonly waited: number[];
  /** Another library over the same storage, as after the death of a worker. */
  readonly revive: (overrides?: Partial<ModelLibraryDeps>) => ModelLibrary;
}

/** A library in Node: real files over real HTTP, storage in memory, delays that take no time. */
export function createBench(overrides: Partial<ModelLibraryDeps> = {}): Bench {
  const indexedDB = new IDBFactory();
  const db = new ModelsDatabase({ indexedDB, IDBKeyRange });
  const caches = createMemoryCaches();
  const files = createMemoryFiles();
  const ledger: LedgerLine[] = [];
  const waited: number[] = [];
  const deps: ModelLibraryDeps = {
    db,
    caches,
    directory: () => Promise.resolve(files.handle),
    fetch: createLedgeredFetch({
      fetch: globalThis.fetch,
      allowed: connectSources,
      now: Date.now,
      record(start) {
        const line: LedgerLine = { ...start, bytes: 0, outcome: 'started' };
        ledger.push(line);
        return Promise.resolve((bytes, end) => {
          Object.assign(line, { bytes, outcome: end });
          return Promise.resolve();
        });
      },
    }),
    allowed: connectSources,
    storageEstimate: () => Promise.resolve({ quota: 1e12, usage: 0 }),
    now: Date.now,
    random: campaignRandom(),
    version: '0.0.0',
    connectivity: { online: () => true, onOnline: () => () => {} },
    delay: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    pieceBytes: 2 ** 16,
    pieceMs: 0,
    stallMs: 30_000,
    ...overrides,
  };
  return {
    library: createModelLibrary(deps),
    db,
    caches,
    files,
    ledger,
    waited,
    revive: (again = {}) =>
      createModelLibrary({ ...deps, db: new ModelsDatabase({ indexedDB, IDBKeyRange }), ...again }),
  };
}

export async function addModel(library: ModelLibrary, address: string): Promise<ModelView> {
  const added = await library.addByAddress({ address });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value;
}

export async function stateOf(library: ModelLibrary, id: string): Promise<ModelState> {
  const view = (await library.list()).find((each) => each.id === id);
  if (!view) throw new Error(`${id} is not listed`);
  return view.state;
}

/** Adds, downloads and waits until nothing is under way any more. */
export async function fetchModel(library: ModelLibrary, address: string): Promise<string> {
  const { id } = await addModel(library, address);
  await library.download(id);
  await library.settled();
  return id;
}

/** Resolves when the listener's condition first holds. */
export function until(library: ModelLibrary, holds: () => boolean | Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = async (): Promise<void> => {
      if (!(await holds())) return;
      stop();
      resolve();
    };
    const stop = library.subscribe(() => void check().catch(reject));
  });
}

/** The bytes under a URL, as WebLLM's OPFS back end finds them: by their record. */
export function storedUnder(files: MemoryFiles, cache: string, url: string): Buffer | undefined {
  const folder = `tvmjs-opfs-store/${cache}/`;
  for (const [path, bytes] of files.stored) {
    if (!path.startsWith(folder) || !path.endsWith('.record.json')) continue;
    const record = JSON.parse(bytes.toString()) as { url: string; nbytes: number };
    const body = files.stored.get(path.replace('.record.json', '.bin'));
    if (record.url === url) return body?.byteLength === record.nbytes ? body : undefined;
  }
  return undefined;
}

/** The bytes stored for a file of any model, or undefined. */
export function storedFile(files: MemoryFiles, name: string): Buffer | undefined {
  for (const [path, bytes] of files.stored) {
    if (!path.endsWith('.record.json')) continue;
    const { url } = JSON.parse(bytes.toString()) as { url: string };
    if (url.endsWith(`/resolve/main/${name}`)) return files.stored.get(path.replace('.record.json', '.bin'));
  }
  return undefined;
}
