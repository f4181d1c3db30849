import type { Worker } from 'playwright-core';

/** All that the extension has stored and was given. */
export interface Stores {
  /** The rows of each database's stores that have any, by "database/store". */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly areas: Readonly<Record<'local' | 'sync' | 'session', Readonly<Record<string, unknown>>>>;
  readonly caches: readonly string[];
  /** What lies at the top of the origin's private file system. */
  readonly files: readonly string[];
  /** Optional hosts that were granted. */
  readonly origins: readonly string[];
  /** Content scripts that are registered. */
  readonly scripts: readonly string[];
}

export const emptyStores: Stores = {
  rows: {},
  areas: { local: {}, sync: {}, session: {} },
  caches: [],
  files: [],
  origins: [],
  scripts: [],
};

/** Something in every kind of store that the extension itself may have had no reason to use. */
export const leaveSomethingEverywhere = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    for (const area of [chrome.storage.local, chrome.storage.sync, chrome.storage.session])
      await area.set({ left: 'behind' });
    await (await caches.open('left')).put('https://models.invalid/left', new Response('behind'));
    await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true });
  });

export const readStores = (worker: Worker): Promise<Stores> =>
  worker.evaluate(async () => {
    const rows: Record<string, unknown[]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.addEventListener('success', () => resolve(open.result));
        open.addEventListener('error', () => reject(open.error ?? new Error('closed')));
      });
      for (const store of database.objectStoreNames) {
        const found = await new Promise<unknown[]>((resolve, reject) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.addEventListener('success', () => resolve(all.result));
          all.addEventListener('error', () => reject(all.error ?? new Error('unreadable')));
        });
        if (found.length > 0) rows[`${name}/${store}`] = found;
      }
      database.close();
    }
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      rows,
      areas: {
        local: await chrome.storage.local.get(null),
        sync: await chrome.storage.sync.get(null),
        session: await chrome.storage.session.get(null),
      },
      caches: await caches.keys(),
      files,
      origins: (await chrome.permissions.getAll()).origins ?? [],
      scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    };
  });

/** The same as one JSON text, to look for words in. */
export const dumpStorage = async (worker: Worker): Promise<string> =>
  JSON.stringify(await readStores(worker));
