import { resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { campaignRandom, runs } from '../support/campaign';
import { serveModel, sha256, type FaultyModelServer } from '../support/faulty-model-server';
import { launchProbe, type Probe } from './support/probe';
import type * as ProbeWorker from './support/probe-worker';

declare const probe: typeof ProbeWorker;

const folder = resolve('tests/fixtures/models/tiny-fixer');
const pieceBytes = 65_536;
const needed = (name: string): boolean => name !== 'README.md';
let server: FaultyModelServer;
let running: Probe;
beforeAll(async () => {
  running = await launchProbe({ piece: pieceBytes, pieceMs: 0, stall: 1_500 });
});
afterAll(() => running.close());
beforeEach(async () => {
  server = await serveModel(folder);
});
afterEach(async () => {
  const worker = await running.wake();
  await worker.evaluate(() => probe.library.wipe());
  await server.close();
});

async function add(on: Probe = running): Promise<string> {
  const worker = await on.wake();
  const added = await worker.evaluate((address) => probe.library.addByAddress({ address }), server.address);
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value.id;
}

async function stateOf(id: string, on: Probe = running) {
  const worker = await on.wake();
  return worker.evaluate(
    async (id) => (await probe.library.list()).find((view) => view.id === id)?.state,
    id,
  );
}

async function storedHashes(on: Probe = running): Promise<Record<string, string>> {
  const worker = await on.wake();
  return worker.evaluate(() => probe.storedHashes());
}

const servedHashes = (): Record<string, string> =>
  Object.fromEntries(
    [...server.files].filter(([name]) => needed(name)).map(([name, bytes]) => [name, sha256(bytes)]),
  );

describe('a download in the service worker', () => {
  it('survives the worker’s death at random points without fetching a finished byte twice', async () => {
    const id = await add();
    server.faults = [{ kind: 'slow', bytesPerSecond: 1_500_000 }];
    const started = server.requests.length;
    const startWorker = await running.wake();
    await startWorker.evaluate((id) => probe.library.download(id), id);

    const kept: { path: string; received: number; asked: number }[] = [];
    const total = [...server.files].reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
    const random = campaignRandom();
    const points = Array.from({ length: runs({ short: 20, long: 100 }) }, () => random() * total * 0.95);
    points.sort((a, b) => a - b);
    for (const point of points) {
      await stored(point);
      await running.kill();
      const asked = server.requests.length;
      const rows = await running.page.evaluate(readRows);
      kept.push(...rows.map(({ path, received }) => ({ path, received, asked })));
      await running.wake();
    }
    await expect.poll(() => stateOf(id), { timeout: 30_000 }).toEqual({ name: 'ready' });
    expect(await storedHashes()).toEqual(servedHashes());

    const later = server.requests.slice(started);
    expect(later.length).toBeGreaterThan(20);
    for (const { path, received, asked } of kept) {
      const again = server.requests.slice(asked).filter((request) => request.path.endsWith(`/${path}`));
      expect(again.filter(({ from }) => from < received)).toEqual([]);
    }
    expect(kept.some(({ received }) => received > 0)).toBe(true);
  });
});

describe('a full disk', () => {
  it('ends a download cleanly, and room lets it go on', async () => {
    const { limited, close } = await limitedProbe();
    try {
      const id = await add(limited);
      server.faults = [{ kind: 'slow', bytesPerSecond: 1_000_000 }];
      const worker = await limited.wake();
      await worker.evaluate((id) => probe.library.download(id), id);
      await stored(1_500_000, limited);
      await limited.limitStorage(1_900_000);
      await worker.evaluate(() => probe.library.settled());
      expect(await stateOf(id, limited)).toMatchObject({
        name: 'failed',
        resumable: true,
        error: { code: 'storage-full' },
      });

      await limited.limitStorage();
      server.faults = [];
      await worker.evaluate((id) => probe.library.resume(id), id);
      await worker.evaluate(() => probe.library.settled());
      expect(await stateOf(id, limited)).toEqual({ name: 'ready' });
      expect(await storedHashes(limited)).toEqual(servedHashes());
    } finally {
      await close();
    }
  });

  /** Without the permission that lifts the quota, so that the browser itself refuses to write. */
  async function limitedProbe() {
    const limited = await launchProbe({ piece: pieceBytes, pieceMs: 0 }, { permissions: [] });
    return { limited, close: () => limited.close() };
  }
});

describe('one flipped byte in what is stored', () => {
  it.each([
    'mlc-chat-config.json',
    'tensor-cache.json',
    'tokenizer.json',
    'lib.wasm',
    'params_shard_0.bin',
    'params_shard_2.bin',
  ])('%s is found, explained, taken away and fetched anew only when told to', async (name) => {
    const id = await add();
    const worker = await running.wake();
    await worker.evaluate((id) => probe.library.download(id).then(() => probe.library.settled()), id);
    await worker.evaluate(([name, at]) => probe.flipOneBit(name, at), [name, campaignRandom()()] as const);

    const selected = await worker.evaluate(() => probe.library.selected());
    expect(selected).toMatchObject({ ok: false, error: { code: 'model-corrupt', values: [name] } });
    expect(await stateOf(id)).toMatchObject({
      name: 'failed',
      resumable: true,
      error: { code: 'model-corrupt' },
    });
    expect(await storedHashes()).not.toHaveProperty([name]);

    const asked = server.requests.length;
    expect(await worker.evaluate(() => probe.library.selected())).toMatchObject({ ok: false });
    expect(server.requests.length).toBe(asked);
    await worker.evaluate((id) => probe.library.resume(id).then(() => probe.library.settled()), id);
    expect(await stateOf(id)).toEqual({ name: 'ready' });
    expect(server.requests.slice(asked).map(({ path }) => path.split('/').at(-1))).toEqual([name]);
    expect(await storedHashes()).toEqual(servedHashes());
  });
});

describe('WebLLM', () => {
  it('loads what was downloaded and answers, with the server gone', async () => {
    const id = await add();
    const worker = await running.wake();
    await worker.evaluate((id) => probe.library.download(id).then(() => probe.library.settled()), id);
    const selected = await worker.evaluate(() => probe.library.selected());
    if (!selected.ok) throw new Error(JSON.stringify(selected.error));
    const asked = server.requests.length;
    const answer = await running.askWebLLM(selected.value, 'I recieve alot of mail.');
    expect(answer).toBe('I receive a lot of mail.');
    expect(server.requests.length).toBe(asked);
  });
});

/** What is written down of files, read in a page because the worker is dead. */
async function readRows(): Promise<{ path: string; received: number }[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('inkognito-models');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
  const rows = await new Promise<{ path: string; received: number }[]>((resolve) => {
    const request = db.transaction('files').objectStore('files').getAll();
    request.addEventListener('success', () =>
      resolve(request.result as { path: string; received: number }[]),
    );
  });
  db.close();
  return rows.map(({ path, received }) => ({ path, received }));
}

/** Resolves when this many bytes of the model are written down. */
async function stored(bytes: number, on: Probe = running): Promise<void> {
  const written = async (): Promise<number> =>
    (await on.page.evaluate(readRows)).reduce((sum, { received }) => sum + received, 0);
  await expect.poll(written, { interval: 10, timeout: 30_000 }).toBeGreaterThanOrEqual(bytes);
}
