/** What was there before a wipe and is gone after it. */
export interface WipeReport {
  /** As the browser estimates it; 0 where it does not say. */
  readonly bytesFreed: number;
  readonly databases: number;
  readonly caches: number;
  readonly files: number;
  readonly storageItems: number;
}

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
}

export interface WipeDeps {
  readonly areas: readonly Area[];
  readonly indexedDB: Pick<IDBFactory, 'databases' | 'deleteDatabase'>;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'>;
  readonly storage: Pick<StorageManager, 'estimate' | 'getDirectory'>;
}

/**
 * Empties every place the extension can keep data in, whoever filled it: whole databases, caches, files and
 * storage areas are removed, not the ones this version happens to know. Open connections must be closed before.
 * Throws when the browser refuses one of the steps; the ones before it stay done.
 */
export async function wipeStorage(deps: WipeDeps): Promise<WipeReport> {
  const before = (await deps.storage.estimate()).usage ?? 0;
  const names = (await deps.indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
  for (const name of names) await deleteDatabase(deps.indexedDB, name);

  const cacheNames = await deps.caches.keys();
  for (const name of cacheNames) await deps.caches.delete(name);

  let files = 0;
  const root = await deps.storage.getDirectory();
  for await (const name of root.keys()) {
    await root.removeEntry(name, { recursive: true });
    files += 1;
  }

  let storageItems = 0;
  for (const area of deps.areas) {
    storageItems += Object.keys(await area.get(null)).length;
    await area.clear();
  }
  const after = (await deps.storage.estimate()).usage ?? 0;
  return {
    bytesFreed: Math.max(0, before - after),
    databases: names.length,
    caches: cacheNames.length,
    files,
    storageItems,
  };
}

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
