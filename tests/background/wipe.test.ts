import '../support/extension-globals';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createWiper, type Wiper } from '../../src/background/wipe';
import { Database, updateSettingsList } from '../../src/storage';

const { local } = fakeBrowser.storage;
const log: string[] = [];
let deleteCache: (name: string) => Promise<boolean>;

beforeEach(() => {
  fakeBrowser.reset();
  log.length = 0;
  deleteCache = async (name) => {
    log.push(`cache ${name}, ${(await databases()).length} databases`);
    return true;
  };
  Object.assign(fakeBrowser, {
    scripting: { unregisterContentScripts: () => Promise.resolve() },
    permissions: { getAll: () => Promise.resolve({ origins: ['https://a.example/*'] }), remove: () => true },
  });
  vi.stubGlobal('reportError', (thrown: unknown) => log.push(String(thrown)));
  vi.stubGlobal('caches', { keys: async () => ['models'], delete: (name: string) => deleteCache(name) });
  vi.stubGlobal('navigator', {
    locks: navigator.locks,
    storage: { estimate: async () => ({ usage: 0 }), getDirectory: async () => ({ keys: () => [] }) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const databases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map(({ name = '' }) => name);

async function leavePrivateThings(): Promise<void> {
  const database = new Database();
  await database.drafts.add({ createdAt: 1, updatedAt: 1, instruction: 'x', text: 'y' });
  database.close();
  await updateSettingsList('dictionary', 'mine', true);
}

const wiper = (stop: () => Promise<unknown> = () => Promise.resolve()): Wiper =>
  createWiper({ stops: [stop], closeDatabases: () => log.push('closed'), keepAlive: () => () => {} });

describe('a wipe', () => {
  it('is written down before anything is erased, and no longer when all is gone', async () => {
    await leavePrivateThings();
    const marks: boolean[] = [];
    const remove = local.remove.bind(local);
    local.remove = async (keys: string | string[]) => {
      marks.push('wiping' in (await local.get(null)));
      return remove(keys);
    };
    expect(await wiper().wipe()).toMatchObject({
      ok: true,
      value: { databases: 1, caches: 1, permissions: 1, refused: [] },
    });
    local.remove = remove;
    expect(marks).toEqual(marks.map(() => true));
    expect(await local.get(null)).toEqual({});
    expect(await databases()).toEqual([]);
  });

  it('erases what is private while an engine is still stopping', async () => {
    await leavePrivateThings();
    let stop = (): void => {};
    const wiping = wiper(
      () =>
        new Promise<void>((resolve) => {
          stop = resolve;
        }),
    ).wipe();
    await vi.waitFor(async () => expect(await databases()).toEqual([]));
    await vi.waitFor(async () => expect(await local.get(null)).toEqual({ wiping: true }));
    stop();
    expect(await wiping).toMatchObject({ ok: true });
    expect(log).toEqual(['closed', 'closed', 'cache models, 0 databases']);
  });

  it('does not fail with an engine that cannot be stopped', async () => {
    await leavePrivateThings();
    expect(await wiper(() => Promise.reject(new Error('device lost'))).wipe()).toMatchObject({ ok: true });
    expect(log).toContain('Error: device lost');
    expect(await databases()).toEqual([]);
  });

  it('is one for all who ask at the same time, and ends work that could write afterwards', async () => {
    const { wipe, signal } = wiper();
    const before = signal();
    const [first, second] = await Promise.all([wipe(), wipe()]);
    expect(first).toBe(second);
    expect(before.aborted).toBe(true);
    expect(signal().aborted).toBe(false);
  });

  it('stays written down where the browser refused something, and is tried again at the next start', async () => {
    await leavePrivateThings();
    deleteCache = () => Promise.reject(new Error('disk failure'));
    expect(await wiper().wipe()).toMatchObject({ ok: true, value: { refused: ['caches'] } });
    expect(await local.get(null)).toEqual({ wiping: true });
    deleteCache = () => Promise.resolve(true);
    await wiper().ready();
    expect(await local.get(null)).toEqual({});
  });
});

describe('the start of a worker', () => {
  it('erases nothing where no wipe was begun', async () => {
    await leavePrivateThings();
    await wiper().ready();
    expect(await databases()).toEqual(['inkognito']);
    expect(Object.keys(await local.get(null))).toEqual(['settings', 'settings$']);
  });

  it('finishes a wipe that was interrupted before it is ready, and a page’s own request with it', async () => {
    await leavePrivateThings();
    await local.set({ wiping: true });
    const { ready, wipe } = wiper();
    await ready();
    expect(await local.get(null)).toEqual({});
    expect(await databases()).toEqual([]);
    expect(await wipe()).toMatchObject({ ok: true });
  });

  it('is ready even where the store cannot be read', async () => {
    const get = local.get.bind(local);
    local.get = () => Promise.reject(new Error('corrupt'));
    await wiper().ready();
    local.get = get;
    expect(log).toEqual(['Error: corrupt']);
  });
});
