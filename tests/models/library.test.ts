import { resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readManifest, type ModelState } from '../../src/models';
import { serveModel, sha256, type FaultyModelServer } from '../support/faulty-model-server';
import {
  addModel,
  createBench,
  fetchModel,
  stateOf,
  storedFile,
  storedUnder,
  until,
} from './support/library';

const folder = resolve('tests/fixtures/models/tiny-fixer');
let server: FaultyModelServer;
beforeEach(async () => {
  // The library's bytes do not matter here, and two megabytes of them only take time.
  server = await serveModel(folder, new Map([['lib.wasm', Buffer.alloc(300_000, 'lib')]]));
});
afterEach(() => server.close());

const totalBytes = (): number =>
  [...server.files].reduce((sum, [name, { byteLength }]) => sum + (name === 'README.md' ? 0 : byteLength), 0);

describe('a model on this machine’s own server', () => {
  it('is added, downloaded, chosen, and lies where WebLLM reads it', async () => {
    const { library, files, ledger } = createBench();
    const view = await addModel(library, server.address);
    expect(view).toMatchObject({
      id: 'tiny-fixer',
      name: 'Tiny fixer',
      origin: 'address',
      host: new URL(server.origin).host,
      licence: 'MIT',
      contextTokens: 2048,
      state: { name: 'absent' },
      storedBytes: 0,
    });

    expect(await library.download(view.id)).toEqual({ ok: true, value: undefined });
    await library.settled();
    expect(await stateOf(library, view.id)).toEqual({ name: 'ready' });

    const selected = await library.selected();
    if (!selected.ok) throw new Error(JSON.stringify(selected.error));
    const { record } = selected.value;
    expect(record).toMatchObject({ model_id: 'tiny-fixer', overrides: { context_window_size: 2048 } });
    const wanted: [cache: string, url: string, file: string][] = [
      ['webllm/config', new URL('mlc-chat-config.json', record.model).href, 'mlc-chat-config.json'],
      ['webllm/model', new URL('tensor-cache.json', record.model).href, 'tensor-cache.json'],
      ['webllm/model', new URL('tokenizer.json', record.model).href, 'tokenizer.json'],
      ['webllm/model', new URL('params_shard_1.bin', record.model).href, 'params_shard_1.bin'],
      ['webllm/wasm', record.model_lib, 'lib.wasm'],
    ];
    const stored = wanted.map(([cache, url]) => storedUnder(files, cache, url));
    expect(stored).toEqual(wanted.map(([, , file]) => server.files.get(file)));
    expect(ledger.every(({ outcome }) => outcome === 'ok' || outcome === 'cancelled')).toBe(true);
    expect(ledger.map(({ host }) => host)).toEqual(ledger.map(() => new URL(server.origin).host));
  });
});

describe('the manifest', () => {
  it('says where every file came from, its hash, and what that was compared with', async () => {
    server.manifest = false;
    const { library, db } = createBench();
    const { id } = await addModel(library, server.address);
    expect(await readManifest(id, db)).toMatchObject({ ok: false, error: { code: 'model-missing' } });
    await library.download(id);
    await library.settled();
    const manifest = await readManifest(id, db);
    if (!manifest.ok) throw new Error(JSON.stringify(manifest.error));
    const { source, files, by, installedAt } = manifest.value;
    expect(source).toBe(`${server.address}/resolve/main/`);
    expect(by).toBe('0.0.0');
    expect(installedAt).toBeGreaterThan(0);
    for (const { path, size, sha256: hash, trust } of files) {
      const served = server.files.get(path) ?? Buffer.alloc(0);
      expect({ path, size, hash }).toEqual({ path, size: served.byteLength, hash: sha256(served) });
      expect(trust).toBe(path.startsWith('params_shard') ? 'index' : 'first-download');
    }
    expect(files.length).toBeGreaterThanOrEqual(7);
  });
});

describe('commands', () => {
  it('pause keeps what has arrived, and resume fetches only the rest', async () => {
    server.faults = [{ kind: 'slow', bytesPerSecond: 300_000, path: 'lib.wasm' }];
    const { library } = createBench();
    const { id } = await addModel(library, server.address);
    await library.download(id);
    await until(library, async () => {
      const state = await stateOf(library, id);
      return state.name === 'downloading' && state.bytesDone > 1_800_000;
    });
    expect(await library.pause(id)).toMatchObject({ ok: true });
    const paused = await stateOf(library, id);
    expect(paused).toMatchObject({ name: 'paused', bytesTotal: totalBytes() });

    const before = server.requests.length;
    server.faults = [];
    await library.resume(id);
    await library.settled();
    expect(await stateOf(library, id)).toEqual({ name: 'ready' });
    const again = server.requests.slice(before);
    const bytesDone = paused.name === 'paused' ? paused.bytesDone : 0;
    expect(again.reduce((sum, { sent }) => sum + sent, 0)).toBe(totalBytes() - bytesDone);
  });
});

describe('commands that end something', () => {
  it('cancel gives everything back and leaves the model in the list', async () => {
    server.faults = [{ kind: 'slow', bytesPerSecond: 300_000, path: 'lib.wasm' }];
    const { library, db, caches, files } = createBench();
    const { id } = await addModel(library, server.address);
    await library.download(id);
    await until(library, async () => {
      const state = await stateOf(library, id);
      return state.name === 'downloading' && state.bytesDone > 1_800_000;
    });
    expect(await library.cancel(id)).toMatchObject({ ok: true });
    expect((await library.list())[0]).toMatchObject({ id, state: { name: 'absent' }, storedBytes: 0 });
    expect([...caches.stored.values()].every(({ size }) => size === 0)).toBe(true);
    expect([...files.stored.keys()]).toEqual([]);
    expect([await db.files.count(), await db.installs.count()]).toEqual([0, 0]);
  });

  it('remove deletes the files and forgets the choice', async () => {
    const { library, caches, files } = createBench();
    const id = await fetchModel(library, server.address);
    expect((await library.list())[0]).toMatchObject({ id, selected: true, storedBytes: totalBytes() });
    await library.remove(id);
    expect((await library.list()).map((view) => view.id)).not.toContain(id);
    expect(await library.selected()).toMatchObject({ ok: false, error: { code: 'model-needed' } });
    expect([...caches.stored.values()].every(({ size }) => size === 0)).toBe(true);
    expect([...files.stored.keys()]).toEqual([]);
  });

  it('wipe frees everything and says how much', async () => {
    const { library, db, caches, files, revive } = createBench();
    await fetchModel(library, server.address);
    expect(await library.wipe()).toEqual({ bytesFreed: totalBytes() });
    expect([...files.stored.keys()]).toEqual([]);
    expect([...caches.stored.values()].every(({ size }) => size === 0)).toBe(true);
    expect(
      (await library.list()).every(({ origin, storedBytes }) => origin === 'catalogue' && storedBytes === 0),
    ).toBe(true);
    expect(await db.models.count()).toBe(0);
    await fetchModel(revive(), server.address);
  });
});

describe('a wipe', () => {
  it('waits for no server that stays silent, and keeps nothing of what was asked of it', async () => {
    const { library, db } = createBench();
    server.manifest = false;
    server.faults = [{ kind: 'stall', after: 0 }];
    const adding = library.addByAddress({ address: server.address });
    const behind = library.list();
    await expect.poll(() => server.requests.length).toBeGreaterThan(0);
    await library.wipe();
    expect(await adding).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await behind;
    expect(await db.models.count()).toBe(0);
  });
});

describe('what was chosen survives', () => {
  it('the end of the worker', async () => {
    const { library, revive } = createBench();
    const id = await fetchModel(library, server.address);
    const again = revive();
    await again.resumeAll();
    expect(await again.selected()).toMatchObject({ ok: true, value: { modelId: id } });
    expect((await again.list())[0]).toMatchObject({ id, selected: true, state: { name: 'ready' } });
  });

  it('is refused for a model that is not whole', async () => {
    const { library } = createBench();
    const { id } = await addModel(library, server.address);
    expect(await library.select(id)).toMatchObject({ ok: false, error: { code: 'model-missing' } });
  });
});

describe('checks', () => {
  it('look at every byte once in a worker’s life, and again when they were forgotten', async () => {
    const { library, files } = createBench();
    await fetchModel(library, server.address);
    expect(await library.selected()).toMatchObject({ ok: true });
    const shard = storedFile(files, 'params_shard_0.bin');
    shard?.writeUInt8(shard.readUInt8(99) ^ 1, 99);
    expect(await library.selected()).toMatchObject({ ok: true });
    library.forgetChecks();
    expect(await library.selected()).toMatchObject({
      ok: false,
      error: { code: 'model-corrupt', values: ['params_shard_0.bin'] },
    });
  });

  it('of a person show how far they are, and can be stopped', async () => {
    const { library } = createBench();
    const id = await fetchModel(library, server.address);
    const seen: ModelState[] = [];
    library.subscribe(() => void stateOf(library, id).then((state) => seen.push(state)));
    expect(await library.verify(id)).toEqual({ ok: true, value: undefined });
    expect(seen.map(({ name }) => name)).toContain('verifying');
    expect(await library.verify(id, AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await stateOf(library, id)).toEqual({ name: 'ready' });
  });

  it('tell the person which file is damaged, and leave the rest where it is', async () => {
    const { library, files } = createBench();
    const id = await fetchModel(library, server.address);
    for (const path of files.stored.keys()) if (path.includes('/wasm/')) files.stored.delete(path);
    expect(await library.verify(id)).toMatchObject({
      ok: false,
      error: { code: 'model-corrupt', values: ['lib.wasm'], detail: 'lib.wasm is missing' },
    });
    expect((await library.list())[0]).toMatchObject({ storedBytes: totalBytes() - 300_000 });
  });
});
