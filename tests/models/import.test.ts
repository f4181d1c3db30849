import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { importModel, importsEnded, ModelsDatabase, type ModelFile } from '../../src/models';
import { createChannel } from '../../src/shared';
import { createMemoryCaches } from './support/memory-caches';
import { createMemoryFiles } from './support/memory-files';
import { createMemoryLocks } from './support/memory-locks';

const folder = resolve('tests/fixtures/models/tiny-fixer');

async function readModel(): Promise<readonly ModelFile[]> {
  return Promise.all(
    (await readdir(folder)).map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(folder, name)));
      return { path: name, size: bytes.length, open: async () => new Blob([bytes]).stream() };
    }),
  );
}

/** A browser without models, in which `onCreate` runs before each folder and file that is created. */
function createBrowser(onCreate: (count: number) => void = () => {}) {
  const db = new ModelsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const locks = createMemoryLocks();
  const created: string[] = [];
  const files = createMemoryFiles((path) => {
    onCreate(created.length);
    created.push(path);
  });
  const run = (chosen: readonly ModelFile[], signal: AbortSignal) =>
    importModel(
      { files: chosen, signal },
      {
        db,
        locks,
        caches: createMemoryCaches(),
        directory: () => Promise.resolve(files.handle),
        storageEstimate: () => Promise.resolve({ quota: 1e12, usage: 0 }),
        now: () => 0,
        random: () => 0.5,
        version: '0.0.0',
      },
    );
  return { db, locks, files, created, run };
}

const never = new AbortController().signal;

describe('an import that is canceled', () => {
  it('creates nothing where that was before its first file', async () => {
    const { run, created, db } = createBrowser();
    expect(await run(await readModel(), AbortSignal.abort())).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(created).toEqual([]);
    expect(await db.installs.count()).toBe(0);
  });

  it('creates no folder and no file afterwards, whenever that is', async () => {
    const model = await readModel();
    const undisturbed = createBrowser();
    expect(await undisturbed.run(model, never)).toMatchObject({ ok: true });
    expect(undisturbed.created.length).toBeGreaterThan(2 * model.length);
    for (let last = 0; last < undisturbed.created.length; last++) {
      const cancel = new AbortController();
      const { run, created, files, db } = createBrowser((count) => {
        if (count === last) cancel.abort();
      });
      expect(await run(model, cancel.signal)).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(created).toEqual(undisturbed.created.slice(0, last + 1));
      expect([...files.stored.keys()]).toEqual([]);
      expect([await db.installs.count(), await db.files.count()]).toEqual([0, 0]);
    }
  });

  it('holds its lock until nothing of it is left, and a wipe waits for that', async () => {
    const cancel = new AbortController();
    const ended: Promise<string[]>[] = [];
    const { run, files, locks } = createBrowser((count) => {
      if (count !== 5) return;
      cancel.abort();
      ended.push(importsEnded(locks).then(() => [...files.stored.keys()]));
    });
    await run(await readModel(), cancel.signal);
    expect(await Promise.all(ended)).toEqual([[]]);
  });
});

describe('waiting for imports', () => {
  it('takes no longer than they do, and does not wait for other locks', async () => {
    const locks = createMemoryLocks();
    const log: string[] = [];
    const work = createChannel<string>();
    const holding = new Promise<void>((held) => {
      void locks.request('settings', () => new Promise(() => held()));
    });
    const importing = new Promise<void>((held) => {
      void locks.request('inkognito-import-a', async () => {
        held();
        for await (const done of work) log.push(done);
      });
    });
    await Promise.all([holding, importing]);
    const waiting = importsEnded(locks).then(() => log.push('waited'));
    await importsEnded(createMemoryLocks());
    expect(log).toEqual([]);
    work.push('imported');
    work.end();
    await waiting;
    expect(log).toEqual(['imported', 'waited']);
  });
});
