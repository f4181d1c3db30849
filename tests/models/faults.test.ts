import { resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ModelState } from '../../src/models';
import { serveModel, type Fault, type FaultyModelServer } from '../support/faulty-model-server';
import { addModel, createBench, fetchModel, stateOf, storedFile } from './support/library';

const folder = resolve('tests/fixtures/models/tiny-fixer');
const needed = [
  'mlc-chat-config.json',
  'tensor-cache.json',
  'tokenizer.json',
  'lib.wasm',
  'params_shard_0.bin',
  'params_shard_1.bin',
  'params_shard_2.bin',
] as const;
let server: FaultyModelServer;
beforeEach(async () => {
  // The library's bytes do not matter here, and two megabytes of them only take time.
  server = await serveModel(folder, new Map([['lib.wasm', Buffer.alloc(300_000, 'lib')]]));
});
afterEach(() => server.close());

/** Downloads against faults that begin after the model was added. */
async function download(faults: Fault[], manifest = true) {
  // Elsewhere a busy machine must not look like a server that stalls.
  const bench = createBench(faults.some(({ kind }) => kind === 'stall') ? { stallMs: 150 } : {});
  server.manifest = manifest;
  const { id } = await addModel(bench.library, server.address);
  server.faults = faults;
  await bench.library.download(id);
  await bench.library.settled();
  return { ...bench, id, state: await stateOf(bench.library, id) };
}

async function resumeWithoutFaults(bench: Awaited<ReturnType<typeof download>>): Promise<ModelState> {
  server.faults = [];
  await bench.library.resume(bench.id);
  await bench.library.settled();
  return stateOf(bench.library, bench.id);
}

function expectWhole(bench: Awaited<ReturnType<typeof download>>): void {
  const stored = needed.map((name) => storedFile(bench.files, name));
  expect(stored).toEqual(needed.map((name) => server.files.get(name)));
}

describe.each(needed)('%s', (path) => {
  it.each<[name: string, fault: Fault]>([
    ['answers 503 three times', { kind: 'status', status: 503, path, times: 3 }],
    ['breaks off twice', { kind: 'cut', after: 700, path, times: 2 }],
    ['ends early without saying so', { kind: 'short', after: 900, path, times: 1 }],
    ['stalls once', { kind: 'stall', after: 800, path, times: 1 }],
    ['has no Range support', { kind: 'no-range', path }],
  ])('%s and still arrives whole', async (_name, fault) => {
    const bench = await download([fault]);
    expect(bench.state).toEqual({ name: 'ready' });
    expectWhole(bench);
  });

  it('with a flipped byte is never stored, and is fetched anew only when told to', async () => {
    const at = Math.floor((server.files.get(path)?.byteLength ?? 0) / 2);
    const bench = await download([{ kind: 'flip', at, path }]);
    expect(bench.state).toMatchObject({
      name: 'failed',
      resumable: true,
      error: { code: 'model-corrupt', values: [path] },
    });
    expect(storedFile(bench.files, path)).toBeUndefined();
    expect(await bench.library.selected()).toMatchObject({ ok: false });

    const asked = server.requests.length;
    await bench.revive().resumeAll();
    expect(server.requests.length).toBe(asked);
    expect(await resumeWithoutFaults(bench)).toEqual({ name: 'ready' });
    expectWhole(bench);
  });

  it('of another length than announced is refused', async () => {
    const bench = await download([{ kind: 'longer', by: 5, path }]);
    expect(bench.state).toMatchObject({
      name: 'failed',
      resumable: true,
      error: { code: 'download-failed' },
    });
    expect(storedFile(bench.files, path)).toBeUndefined();
    expect(await resumeWithoutFaults(bench)).toEqual({ name: 'ready' });
  });

  it('that is missing fails with the server’s answer', async () => {
    const bench = await download([{ kind: 'status', status: 404, path }]);
    expect(bench.state).toMatchObject({
      name: 'failed',
      resumable: true,
      error: { code: 'download-failed', values: [new URL(server.origin).host, '404'] },
    });
    expect(await resumeWithoutFaults(bench)).toEqual({ name: 'ready' });
  });
});

describe('a server that does not recover', () => {
  it('is left alone after six attempts, with growing pauses', async () => {
    const bench = await download([{ kind: 'status', status: 500, path: 'params_shard_1.bin' }]);
    expect(bench.state).toMatchObject({ name: 'failed', error: { code: 'download-interrupted' } });
    expect(server.requests.filter(({ status }) => status === 500)).toHaveLength(6);
    expect(bench.waited).toHaveLength(5);
    const bounds = [1, 2, 4, 8, 16].map((seconds) => seconds * 1_000);
    expect(bench.waited.every((ms, at) => ms >= (bounds[at] ?? 0) / 2 && ms <= (bounds[at] ?? 0))).toBe(true);
    expect(await resumeWithoutFaults(bench)).toEqual({ name: 'ready' });
  });

  it('is waited for as long as it asks', async () => {
    const bench = await download([
      { kind: 'status', status: 429, retryAfter: '7', path: 'lib.wasm', times: 1 },
    ]);
    expect(bench.state).toEqual({ name: 'ready' });
    expect(bench.waited).toEqual([7_000]);
  });

  it('counts attempts anew when something arrives', async () => {
    const bench = await download([{ kind: 'cut', after: 20_000, path: 'lib.wasm', times: 10 }]);
    expect(bench.state).toEqual({ name: 'ready' });
    expect(bench.waited).toHaveLength(10);
  });
});

describe('without hashes from the server', () => {
  it('shards are compared with the MD5 of their index', async () => {
    const bench = await download([{ kind: 'flip', at: 5, path: 'params_shard_2.bin' }], false);
    expect(bench.state).toMatchObject({ name: 'failed', error: { code: 'model-corrupt' } });
  });

  it('the manifest says that the first download was taken at its word', async () => {
    const bench = await download([], false);
    expect(bench.state).toEqual({ name: 'ready' });
    const trust = await bench.db.files.toArray();
    expect(Object.fromEntries(trust.map((file) => [file.path, file.trust]))).toMatchObject({
      'lib.wasm': 'first-download',
      'tokenizer.json': 'first-download',
      'params_shard_0.bin': 'index',
    });
  });
});

describe('the browser', () => {
  it('that is offline waits for the connection, without attempts', async () => {
    let online = true;
    let cameOnline = (): void => {};
    const bench = createBench({
      connectivity: {
        online: () => online,
        onOnline(listener) {
          cameOnline = listener;
          return () => {};
        },
      },
    });
    const { id } = await addModel(bench.library, server.address);
    server.faults = [{ kind: 'cut', after: 100_000, path: 'lib.wasm', times: 1 }];
    online = false;
    await bench.library.download(id);
    await bench.library.settled();
    expect(await stateOf(bench.library, id)).toEqual({
      name: 'failed',
      resumable: true,
      error: { code: 'offline' },
    });
    expect(bench.waited).toEqual([]);

    online = true;
    const ready = new Promise<void>((resolve) => {
      bench.library.subscribe(() => {
        void stateOf(bench.library, id).then(({ name }) => name === 'ready' && resolve());
      });
    });
    cameOnline();
    await ready;
  });

  it('without room refuses before it fetches', async () => {
    let quota = 1_900_000;
    const bench = createBench({ storageEstimate: () => Promise.resolve({ quota, usage: 0 }) });
    const id = await fetchModel(bench.library, server.address);
    expect(await stateOf(bench.library, id)).toMatchObject({
      name: 'failed',
      resumable: true,
      error: { code: 'storage-full' },
    });
    expect(server.requests.filter(({ path }) => /shard/.test(path))).toEqual([]);
    quota = 1e9;
    await bench.library.resume(id);
    await bench.library.settled();
    expect(await stateOf(bench.library, id)).toEqual({ name: 'ready' });
  });
});
