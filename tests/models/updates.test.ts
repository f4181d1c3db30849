import { resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hubCommit, serveModel, sha256, type FaultyModelServer } from '../support/faulty-model-server';
import { addModel, createBench, fetchModel, stateOf, storedFile, storedUnder } from './support/library';

const folder = resolve('tests/fixtures/models/tiny-fixer');
let server: FaultyModelServer;
beforeEach(async () => {
  server = await serveModel(folder, new Map([['lib.wasm', Buffer.alloc(300_000, 'lib')]]));
});
afterEach(() => server.close());

const shard = 'params_shard_1.bin';
function publishNewShard(): Buffer {
  const bytes = Buffer.from(server.files.get(shard) ?? Buffer.of());
  bytes.fill(7, 100, 200);
  server.replace(shard, bytes);
  return bytes;
}

describe('an update', () => {
  it('is offered with what would change, and nothing is fetched meanwhile', async () => {
    const { library } = createBench();
    const id = await fetchModel(library, server.address);
    expect(await library.checkForUpdate(id)).toEqual({ ok: true, value: undefined });
    const bytes = publishNewShard();
    server.requests.length = 0;
    expect(await library.checkForUpdate(id)).toEqual({
      ok: true,
      value: { modelId: id, bytes: bytes.byteLength, changed: [shard] },
    });
    expect(server.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['inkognito-manifest.json']);
    expect(await stateOf(library, id)).toEqual({ name: 'ready' });
  });

  it('fetches only what changed, keeps the version before, and can be taken back', async () => {
    const { library, files } = createBench();
    const id = await fetchModel(library, server.address);
    const before = await library.selected();
    const bytes = publishNewShard();
    server.requests.length = 0;
    await library.update(id);
    await library.settled();
    expect(
      server.requests
        .filter(({ path }) => !path.endsWith('manifest.json'))
        .map(({ path }) => path.split('/').at(-1)),
    ).toEqual([shard]);
    const after = await library.selected();
    if (!before.ok || !after.ok) throw new Error('not selected');
    expect(after.value.install).not.toBe(before.value.install);
    const stored = (model: string) => storedUnder(files, 'webllm/model', new URL(shard, model).href);
    expect(stored(after.value.record.model)).toEqual(bytes);
    expect((await library.list())[0]).toMatchObject({ canRollBack: true, state: { name: 'ready' } });

    await library.rollBack(id);
    expect(await library.selected()).toEqual(before);
    await library.rollBack(id);
    expect(await library.selected()).toEqual(after);

    await library.dropPrevious(id);
    expect((await library.list())[0]).not.toHaveProperty('canRollBack');
    expect(stored(before.value.record.model)).toBeUndefined();
    expect(await library.selected()).toEqual(after);
  });

  it('that fails leaves the version in use as it was', async () => {
    const { library } = createBench();
    const id = await fetchModel(library, server.address);
    const before = await library.selected();
    publishNewShard();
    server.faults = [{ kind: 'flip', at: 3, path: shard }];
    await library.update(id);
    await library.settled();
    expect((await library.list())[0]).toMatchObject({
      state: { name: 'ready' },
      update: { name: 'failed', error: { code: 'model-corrupt' } },
    });
    expect(await library.selected()).toEqual(before);
    await library.cancelUpdate(id);
    expect((await library.list())[0]).not.toHaveProperty('update');
    expect(await library.selected()).toEqual(before);
  });
});

describe('the model hub', () => {
  it('is asked for the commit and the hashes first, and files are fetched of that commit', async () => {
    const { library, db } = createBench({ hub: server.origin });
    server.manifest = false;
    const id = await fetchModel(library, server.hubAddress);
    expect(await stateOf(library, id)).toEqual({ name: 'ready' });
    const fetched = server.requests.filter(({ path }) => /shard/.test(path)).map(({ path }) => path);
    expect(fetched).toHaveLength(3);
    expect(fetched.every((path) => path.startsWith(`/tests/tiny-fixer/resolve/${hubCommit}/`))).toBe(true);
    const [install] = await db.installs.toArray();
    expect(install).toMatchObject({ revision: hubCommit, licence: 'apache-2.0', by: '0.0.0' });
    const files = await db.files.toArray();
    expect(files.map(({ trust }) => trust)).toEqual(files.map(() => 'published'));
    expect(files.map(({ path, actual }) => [path, actual])).toEqual(
      files.map(({ path }) => [path, sha256(server.files.get(path) ?? Buffer.of())]),
    );
  });

  it.each(['mlc-chat-config.json', 'tokenizer.json', 'params_shard_0.bin', 'lib.wasm'])(
    'is not believed when %s is not what it announced',
    async (path) => {
      const { library, files } = createBench({ hub: server.origin });
      const { id } = await addModel(library, server.hubAddress);
      server.faults = [{ kind: 'flip', at: 11, path }];
      await library.download(id);
      await library.settled();
      expect(await stateOf(library, id)).toMatchObject({
        name: 'failed',
        error: { code: 'model-corrupt', values: [path] },
      });
      expect(storedFile(files, path)).toBeUndefined();
    },
  );
});
