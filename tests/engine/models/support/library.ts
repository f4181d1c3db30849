import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import {
  createLedgeredFetch,
  createModelLibrary,
  ModelsDatabase,
  type LedgerStart,
  type ModelLibrary,
  type ModelLibraryDeps,
} from '../../../../src/engine/models';
import { connectSources } from '../../../../src/shared';
import { createMemoryCaches } from './memory-caches';

export type LedgerLine = LedgerStart & { bytes: number; outcome: string };

export interface Bench {
  readonly library: ModelLibrary;
  readonly db: ModelsDatabase;
  readonly caches: ReturnType<typeof createMemoryCaches>;
  readonly ledger: LedgerLine[];
  /** Back-off delays that were waited for, in milliseconds. */
  readonly waited: number[];
  /** Another library over the same storage, as after the death of a worker. */
  revive(overrides?: Partial<ModelLibraryDeps>): ModelLibrary;
}

/** A library in Node: real files over real HTTP, storage in memory, delays that take no time. */
export function createBench(overrides: Partial<ModelLibraryDeps> = {}): Bench {
  const indexedDB = new IDBFactory();
  const db = new ModelsDatabase({ indexedDB, IDBKeyRange });
  const caches = createMemoryCaches();
  const ledger: LedgerLine[] = [];
  const waited: number[] = [];
  const deps: ModelLibraryDeps = {
    db,
    caches,
    fetch: createLedgeredFetch({
      fetch: globalThis.fetch,
      allowed: connectSources,
      now: Date.now,
      record(start) {
        const line: LedgerLine = { ...start, bytes: 0, outcome: 'started' };
        ledger.push(line);
        return Promise.resolve((bytes, outcome) => {
          Object.assign(line, { bytes, outcome });
          return Promise.resolve();
        });
      },
    }),
    allowed: connectSources,
    storageEstimate: () => Promise.resolve({ quota: 1e12, usage: 0 }),
    now: Date.now,
    random: Math.random,
    version: '0.0.0',
    connectivity: { online: () => true, onOnline: () => () => {} },
    delay: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    pieceBytes: 2 ** 16,
    stallMs: 1_000,
    ...overrides,
  };
  return {
    library: createModelLibrary(deps),
    db,
    caches,
    ledger,
    waited,
    revive: (again = {}) =>
      createModelLibrary({ ...deps, db: new ModelsDatabase({ indexedDB, IDBKeyRange }), ...again }),
  };
}
