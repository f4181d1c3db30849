import '../support/extension-globals';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { Database, wipeStorage } from '../../src/storage';

beforeEach(() => fakeBrowser.reset());

describe('wipe', () => {
  it('removes databases, caches, files and items that this version never heard of', async () => {
    const database = new Database();
    await database.drafts.add({ createdAt: 1, updatedAt: 1, instruction: 'x', text: 'y' });
    database.close();
    indexedDB.open('somebody-elses').addEventListener('success', function close() {
      this.result.close();
    });
    await fakeBrowser.storage.local.set({ settings: {}, left: 1 });
    const caches = new Set(['webllm/model', 'old']);
    const files = new Map([['shards', 1]]);

    const report = await wipeStorage({
      areas: [fakeBrowser.storage.local],
      indexedDB,
      caches: {
        keys: () => Promise.resolve([...caches]),
        delete: (name) => Promise.resolve(caches.delete(name)),
      },
      storage: {
        estimate: () => Promise.resolve({ usage: 10 * (caches.size + files.size) }),
        getDirectory: () =>
          Promise.resolve({
            async *keys() {
              yield* files.keys();
            },
            removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
          } as never),
      },
    });

    expect(report).toMatchObject({ caches: 2, files: 1, storageItems: 2, bytesFreed: 30 });
    expect(await indexedDB.databases()).toEqual([]);
    expect([caches.size, files.size]).toEqual([0, 0]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
