import '../support/extension-globals';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createWipe, Database, updateSettingsList } from '../../src/storage';

type Tree = Map<string, Tree | 'file' | 'locked'>;

/** A folder of the private file system; a locked file, and a folder that holds one, cannot be removed. */
function folder(tree: Tree): FileSystemDirectoryHandle {
  const holdsLock = (entry: Tree | 'file' | 'locked' | undefined): boolean =>
    entry === 'locked' || (entry instanceof Map && [...entry.values()].some(holdsLock));
  return {
    async *keys() {
      yield* tree.keys();
    },
    async getDirectoryHandle(name: string) {
      const entry = tree.get(name);
      if (entry instanceof Map) return folder(entry);
      throw new DOMException(name, 'TypeMismatchError');
    },
    async removeEntry(name: string) {
      if (!tree.has(name)) throw new DOMException(name, 'NotFoundError');
      if (holdsLock(tree.get(name))) throw new DOMException(name, 'NoModificationAllowedError');
      tree.delete(name);
    },
  } as unknown as FileSystemDirectoryHandle;
}

interface Parts {
  readonly tree?: Tree;
  readonly caches?: Partial<CacheStorage>;
  readonly onWait?: (times: number) => unknown;
}

function setUp(parts: Parts = {}) {
  const tree = parts.tree ?? new Map();
  const names = new Set(['webllm/model', 'old']);
  const waited: number[] = [];
  const errors: string[] = [];
  const wipe = createWipe({
    areas: [fakeBrowser.storage.local, fakeBrowser.storage.session, fakeBrowser.storage.sync],
    indexedDB,
    caches: {
      keys: () => Promise.resolve([...names]),
      delete: (name) => Promise.resolve(names.delete(name)),
      ...parts.caches,
    },
    storage: {
      estimate: () => Promise.resolve({ usage: 10 * (names.size + tree.size) }),
      getDirectory: () => Promise.resolve(folder(tree)),
    },
    delay(ms) {
      waited.push(ms);
      parts.onWait?.(waited.length);
      return Promise.resolve();
    },
    onError: (thrown) => errors.push(String(thrown)),
  });
  return { wipe, tree, names, waited, errors };
}

const databases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map(({ name = '' }) => name);

async function leaveDraft(): Promise<void> {
  const database = new Database();
  await database.drafts.add({ createdAt: 1, updatedAt: 1, instruction: 'x', text: 'y' });
  database.close();
}

beforeEach(async () => {
  fakeBrowser.reset();
  await leaveDraft();
});
afterEach(() => vi.useRealTimers());

describe('wipe', () => {
  it('removes databases, caches, files and items that this version never heard of', async () => {
    const others = await new Promise<IDBDatabase>((resolve) => {
      indexedDB.open('somebody-elses').addEventListener('success', function opened() {
        resolve(this.result);
      });
    });
    others.close();
    await fakeBrowser.storage.local.set({ settings: {}, left: 1 });
    await fakeBrowser.storage.session.set({ popup: 'a draft' });
    const { wipe, tree, names } = setUp({ tree: new Map([['shards', new Map([['0', 'file']])]]) });

    expect(await wipe.everything()).toEqual({
      databases: 2,
      caches: 2,
      files: 1,
      storageItems: 3,
      bytesFreed: 30,
      refused: [],
    });
    expect(await databases()).toEqual([]);
    expect([names.size, tree.size]).toEqual([0, 0]);
    for (const area of ['local', 'session', 'sync'] as const) {
      expect(await fakeBrowser.storage[area].get(null)).toEqual({});
    }
  });

  it('keeps the mark that it is under way', async () => {
    await fakeBrowser.storage.local.set({ wiping: true, settings: {} });
    const { wipe } = setUp();
    expect((await wipe.everything()).storageItems).toBe(1);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ wiping: true });
  });

  it('removes what a person wrote first, and counts it', async () => {
    await fakeBrowser.storage.local.set({ settings: {} });
    const { wipe, names } = setUp();
    await wipe.privateStores();
    expect(await databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(names.size).toBe(2);
    expect(await wipe.everything()).toMatchObject({ databases: 1, storageItems: 1 });
  });

  it('removes what was written between its two looks', async () => {
    const { wipe } = setUp();
    await wipe.privateStores();
    await leaveDraft();
    await updateSettingsList('dictionary', 'late', true);
    expect((await wipe.everything()).refused).toEqual([]);
    expect(await databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('tries every store even if one refuses, and names it', async () => {
    const { wipe, tree, errors } = setUp({
      tree: new Map([['shards', 'file']]),
      caches: { delete: () => Promise.reject(new Error('disk failure')) },
    });
    expect(await wipe.everything()).toMatchObject({ databases: 1, files: 1, caches: 0, refused: ['caches'] });
    expect(tree.size).toBe(0);
    expect(errors).toEqual(['Error: disk failure', 'Error: disk failure']);
  });

  it('waits for a locked file, and removes it as soon as that is possible', async () => {
    const inner: Tree = new Map([
      ['open', 'locked'],
      ['closed', 'file'],
    ]);
    const { wipe, tree, waited } = setUp({
      tree: new Map([['shards', inner]]),
      onWait: (times) => times === 3 && inner.set('open', 'file'),
    });
    expect(await wipe.everything()).toMatchObject({ files: 1, refused: [] });
    expect(waited).toEqual([250, 250, 250]);
    expect(tree.size).toBe(0);
  });

  it('names files that stay locked, and removes everything beside them', async () => {
    const inner: Tree = new Map([
      ['open', 'locked'],
      ['closed', 'file'],
    ]);
    const { wipe, tree, waited } = setUp({
      tree: new Map<string, Tree | 'file'>([
        ['shards', inner],
        ['other', 'file'],
      ]),
    });
    expect((await wipe.everything()).refused).toEqual(['files']);
    expect([...tree.keys(), ...inner.keys()]).toEqual(['shards', 'open']);
    expect(waited).toHaveLength(20);
  });

  it('does not wait for ever for a store that does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 500 });
    const { wipe, errors } = setUp({ caches: { keys: () => new Promise(() => {}) } });
    const done = wipe.everything();
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await done).refused).toEqual(['caches']);
    expect(errors).toEqual(['Error: caches took more than 10000 ms']);
    expect(await databases()).toEqual([]);
  });
});
