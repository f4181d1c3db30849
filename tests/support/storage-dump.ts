import type { Worker } from 'playwright-core';

/** Everything that the extension has stored, as one JSON text: storage areas, every row of every database, cache names. */
export const dumpStorage = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const dump: unknown[] = [
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      await caches.keys(),
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name ?? '');
        open.addEventListener('success', () => resolve(open.result));
        open.addEventListener('error', () => reject(open.error ?? new Error('closed')));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown>((resolve, reject) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.addEventListener('success', () => resolve(all.result));
          all.addEventListener('error', () => reject(all.error ?? new Error('unreadable')));
        });
        dump.push([name, store, rows]);
      }
      database.close();
    }
    return JSON.stringify(dump);
  });
