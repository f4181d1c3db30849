import { withLimit } from '../shared';
import { databaseName } from './database';
import { withStorageLock } from './versioned';
import { wipeMark } from './wipe-mark';

/** The kinds of stores, by the name of their count in the report. */
export type StoreKind = 'storageItems' | 'databases' | 'caches' | 'files';

/** What was there before a wipe and is gone after it. */
export interface WipeReport {
  /** As the browser estimates it; 0 where it does not say. */
  readonly bytesFreed: number;
  readonly databases: number;
  readonly caches: number;
  readonly files: number;
  readonly storageItems: number;
  /** Kinds of which something is left, because the browser refused to remove it. */
  readonly refused: readonly StoreKind[];
}

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
}

export interface WipeDeps {
  /** storage.local, sync and session. */
  readonly areas: readonly Area[];
  readonly indexedDB: Pick<IDBFactory, 'databases' | 'deleteDatabase'>;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'>;
  readonly storage: Pick<StorageManager, 'estimate' | 'getDirectory'>;
  /** Resolves after so many milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  /** Why something was refused, for the developer. */
  readonly onError: (thrown: unknown) => void;
}

export interface Wipe {
  /** What a person wrote or chose: settings, dictionary, sites, history, drafts. Takes milliseconds. */
  privateStores(): Promise<void>;
  /** Every place the extension can keep data in, the private ones once more: something may have written meanwhile. */
  everything(): Promise<WipeReport>;
}

/** Milliseconds that one database, cache or area may take. */
const stepLimitMs = 10_000;
/** A file that a page is writing is locked until the page has stopped. */
const attempts = 20;
const betweenAttemptsMs = 250;

/**
 * Empties every store, whoever filled it: whole databases, caches, files and storage areas are removed, not the ones
 * this version happens to know. Each is tried even if another one refuses. Never rejects.
 */
export function createWipe(deps: WipeDeps): Wipe {
  const gone = { storageItems: 0, databases: 0, caches: 0, files: 0 };
  let refused = new Set<StoreKind>();
  const usedBefore = usage(deps).catch(() => 0);

  /** Counts what `remove` has removed; what it cannot remove within the limit is refused. */
  async function attempt(kind: StoreKind, remove: () => Promise<number>): Promise<void> {
    try {
      const removed = await withLimit(remove(), stepLimitMs, () => {
        throw new Error(`${kind} took more than ${stepLimitMs} ms`);
      });
      gone[kind] += removed;
    } catch (thrown) {
      refused.add(kind);
      deps.onError(thrown);
    }
  }

  /** Under the lock of the settings, so that a change under way does not come back; without it if it is stuck. */
  async function clearAreas(): Promise<void> {
    const clear = (): Promise<void[]> =>
      Promise.all(deps.areas.map((area) => attempt('storageItems', () => emptied(area))));
    await withStorageLock(clear).catch((thrown: unknown) => {
      deps.onError(thrown);
      return clear();
    });
  }

  const removeDatabase = (name: string): Promise<void> =>
    attempt('databases', async () => {
      await deleteDatabase(deps.indexedDB, name);
      return 1;
    });

  async function removeFiles(): Promise<number> {
    const root = await deps.storage.getDirectory();
    const all = await namesIn(root);
    for (let left = attempts; left > 0; left -= 1) {
      const removed = await Promise.all((await namesIn(root)).map((name) => removeEntry(root, name)));
      if (!removed.includes(false)) return all.length;
      await deps.delay(betweenAttemptsMs);
    }
    throw new Error('files are locked');
  }

  async function privateStores(): Promise<void> {
    const known = await listed('databases', () => databaseNames(deps));
    await Promise.all([
      clearAreas(),
      ...(known.includes(databaseName) ? [removeDatabase(databaseName)] : []),
    ]);
  }

  /** The names of `kind`, none where the browser does not even list them. */
  async function listed(kind: StoreKind, list: () => Promise<readonly string[]>): Promise<readonly string[]> {
    let names: readonly string[] = [];
    await attempt(kind, async () => {
      names = await list();
      return 0;
    });
    return names;
  }

  return {
    privateStores,
    async everything() {
      refused = new Set();
      await privateStores();
      const [databases, cacheNames] = await Promise.all([
        listed('databases', () => databaseNames(deps)),
        listed('caches', () => deps.caches.keys()),
      ]);
      await Promise.all([
        ...databases.map(removeDatabase),
        ...cacheNames.map((name) => attempt('caches', async () => Number(await deps.caches.delete(name)))),
        attempt('files', removeFiles),
      ]);
      const bytesFreed = Math.max(0, (await usedBefore) - (await usage(deps).catch(() => 0)));
      return { ...gone, bytesFreed, refused: [...refused] };
    },
  };
}

/** Removes all items but the mark of the wipe; resolves to how many there were. */
async function emptied(area: Area): Promise<number> {
  const keys = Object.keys(await area.get(null)).filter((key) => key !== wipeMark);
  await area.remove(keys);
  return keys.length;
}

const usage = async ({ storage }: WipeDeps): Promise<number> => {
  const estimate = await withLimit<StorageEstimate>(storage.estimate(), stepLimitMs, () => ({}));
  return estimate.usage ?? 0;
};

const databaseNames = async ({ indexedDB }: WipeDeps): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));

function deleteDatabase(factory: WipeDeps['indexedDB'], name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () =>
      reject(request.error ?? new Error(`${name} could not be deleted`)),
    );
    // 'blocked' is not the end: pages get `versionchange`, Dexie closes its connection on it, and success follows.
  });
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Removes an entry, and of a folder with a locked file in it everything else. False: something of it is left. */
async function removeEntry(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  if (await isRemoved(folder, name)) return true;
  const inner = await folder.getDirectoryHandle(name).catch(() => undefined);
  if (!inner) return false;
  const removed = await Promise.all((await namesIn(inner)).map((each) => removeEntry(inner, each)));
  return !removed.includes(false) && isRemoved(folder, name);
}

const isRemoved = (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  folder.removeEntry(name, { recursive: true }).then(
    () => true,
    (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'NotFoundError',
  );
