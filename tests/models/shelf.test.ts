import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { ModelsDatabase } from '../../src/models';
import { createBench } from './support/library';

const model = (id: string) =>
  ({ id, name: id, origin: 'address', addedAt: 1, active: `${id}-files` }) as const;
const install = (id: string) =>
  ({
    id: `${id}-files`,
    modelId: id,
    phase: { name: 'ready' },
    source: 'import',
    startedAt: 1,
    by: '0.0.0',
    planned: true,
  }) as const;

async function putModel(db: ModelsDatabase, id: string): Promise<void> {
  await db.models.put(model(id));
  await db.installs.put(install(id));
}

/** The browser's databases, of which the first `failures` cannot be opened. */
function failingAtFirst(failures: number): IDBFactory {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  let left = failures;
  factory.open = (name, version) => {
    if (left === 0) return open(name, version);
    left -= 1;
    throw new DOMException('Internal error opening backing store.', 'AbortError');
  };
  return factory;
}

describe('the list of models', () => {
  it('is read again after a first read that failed', async () => {
    const db = new ModelsDatabase({ indexedDB: failingAtFirst(1), IDBKeyRange });
    const { library } = createBench({ db });
    await expect(library.list()).rejects.toThrow(/Internal error/);
    expect((await library.list()).length).toBeGreaterThan(0);
    expect(await library.select('none')).toMatchObject({ ok: false, error: { code: 'model-missing' } });
  });

  it('is read again after a query that failed half-way', async () => {
    const db = new ModelsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    await putModel(db, 'one');
    let failures = 1;
    db.installs.hook('reading', (row) => {
      if (failures-- > 0) throw new Error('unreadable');
      return row;
    });
    const { library } = createBench({ db });
    await expect(library.list()).rejects.toThrow('unreadable');
    expect((await library.list())[0]).toMatchObject({ id: 'one', state: { name: 'ready' } });
  });

  it('is read once by calls that come at the same time', async () => {
    const db = new ModelsDatabase({ indexedDB: failingAtFirst(1), IDBKeyRange });
    const { library } = createBench({ db });
    const lists = await Promise.allSettled([library.list(), library.list(), library.list()]);
    expect(lists.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await Promise.all([library.list(), library.list()])).toHaveLength(2);
  });

  it('loses the rows that vanished, and the choice with them, when it is read anew', async () => {
    const { library, db } = createBench();
    await putModel(db, 'kept');
    await putModel(db, 'gone');
    await db.meta.put({ key: 'selected', value: 'gone' });
    expect((await library.list()).filter(({ origin }) => origin !== 'catalogue')).toHaveLength(2);
    await db.models.delete('gone');
    await db.installs.delete('gone-files');
    await db.meta.delete('selected');
    await library.reload();
    const left = (await library.list()).filter(({ origin }) => origin !== 'catalogue');
    expect(left.map(({ id, state }) => [id, state.name])).toEqual([['kept', 'ready']]);
    expect(await library.selected()).toMatchObject({ ok: false, error: { code: 'model-needed' } });
    expect(await library.loadable('gone')).toMatchObject({ ok: false, error: { code: 'model-missing' } });
  });
});
