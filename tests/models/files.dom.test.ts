import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { sha256 } from '../support/faulty-model-server';
import { launchProbe, type Probe } from './support/probe';
import type * as ProbePage from './support/probe-page';
import type * as ProbeWorker from './support/probe-worker';

declare const probe: typeof ProbeWorker;
declare const probePage: typeof ProbePage;

const folder = resolve('tests/fixtures/models/tiny-fixer');
let running: Probe;
beforeAll(async () => {
  running = await launchProbe();
});
afterAll(() => running.close());
afterEach(async () => {
  const worker = await running.wake();
  await worker.evaluate(() => probe.library.reload().then(() => probe.library.wipe()));
  await running.page.evaluate(() => probePage.forgetFolders());
});

/** Chooses a folder in the page's file input, as a person does. */
async function chooseAndImport(path: string) {
  await running.page.setInputFiles('input', path);
  return running.page.evaluate(() => {
    const input = document.querySelector('input');
    if (!input) throw new Error('no input');
    return probePage.importChosen(input);
  });
}

async function hashesOf(path: string, prefix = ''): Promise<Record<string, string>> {
  const names = await readdir(path);
  const hashes = names.map(
    async (name) => [prefix + name, sha256(await readFile(join(path, name)))] as const,
  );
  return Object.fromEntries(await Promise.all(hashes));
}

async function library() {
  const worker = await running.wake();
  return worker.evaluate(async () => {
    await probe.library.reload();
    const selected = await probe.library.selected();
    return { views: await probe.library.list(), selected };
  });
}

describe('a model from files', () => {
  it('is imported from a folder, chosen, and exported byte for byte', async () => {
    expect(await chooseAndImport(folder)).toEqual({ ok: true, value: 'tiny-fixer' });
    const { views, selected } = await library();
    expect(views[0]).toMatchObject({
      id: 'tiny-fixer',
      origin: 'import',
      selected: true,
      state: { name: 'ready' },
    });
    expect(selected).toMatchObject({ ok: true, value: { modelId: 'tiny-fixer' } });

    expect(await running.page.evaluate(() => probePage.exportTo('tiny-fixer', 'out'))).toEqual({ ok: true });
    const { 'tiny-fixer/inkognito-manifest.json': manifest, ...exported } = await running.page.evaluate(() =>
      probePage.hashesBelow('out'),
    );
    expect(exported).toEqual(await hashesOf(folder, 'tiny-fixer/'));
    expect(manifest).toMatch(/^[\da-f]{64}$/);
  });

  it('goes from one person to the next and the one after that without a changed byte', async () => {
    await chooseAndImport(folder);
    await running.page.evaluate(() => probePage.exportTo('tiny-fixer', 'out'));
    const first = await running.page.evaluate(() => probePage.hashesBelow('out'));
    const forget = async (): Promise<void> => {
      const worker = await running.wake();
      await worker.evaluate(() => probe.library.reload().then(() => probe.library.wipe()));
    };
    await forget();
    expect(await running.page.evaluate(() => probePage.importFrom('out'))).toMatchObject({
      ok: true,
      value: 'tiny-fixer',
    });
    await running.page.evaluate(() => probePage.exportTo('tiny-fixer', 'again'));
    expect(await running.page.evaluate(() => probePage.hashesBelow('again'))).toEqual(first);
  });

  it('travels as a tar archive too', async () => {
    await chooseAndImport(folder);
    expect(await running.page.evaluate(() => probePage.importTar('tiny-fixer'))).toEqual({
      ok: true,
      value: 'tiny-fixer-2',
    });
    for (const id of ['tiny-fixer', 'tiny-fixer-2']) {
      await running.page.evaluate((id) => probePage.exportTo(id, id), id);
    }
    const [one, two] = await Promise.all(
      ['tiny-fixer', 'tiny-fixer-2'].map((id) =>
        running.page.evaluate((id) => probePage.hashesBelow(id), id),
      ),
    );
    // Only the manifests differ: they name the model.
    const plain = (hashes: Record<string, string> = {}): [name: string, hash: string][] =>
      Object.entries(hashes)
        .map(([path, hash]): [string, string] => [path.split('/').at(-1) ?? '', hash])
        .filter(([name]) => name !== 'inkognito-manifest.json');
    expect(plain(two)).toHaveLength(8);
    expect(plain(two)).toEqual(plain(one));
  });
});

describe('a folder that is not a whole model', () => {
  let spoilt: string;
  beforeAll(async () => {
    spoilt = await mkdtemp(join(tmpdir(), 'inkognito-spoilt-'));
  });
  afterAll(() => rm(spoilt, { recursive: true }));

  it.each<[string, string, (path: string) => Promise<void>]>([
    ['without a shard', 'not-a-model', (path) => rm(join(path, 'params_shard_1.bin'))],
    ['without a config', 'not-a-model', (path) => rm(join(path, 'mlc-chat-config.json'))],
    ['without a library', 'not-a-model', (path) => rm(join(path, 'lib.wasm'))],
    [
      'with a short shard',
      'model-corrupt',
      async (path) => writeFile(join(path, 'params_shard_0.bin'), new Uint8Array(10)),
    ],
    [
      'with one flipped byte in a shard',
      'model-corrupt',
      async (path) => {
        const name = join(path, 'params_shard_2.bin');
        const bytes = await readFile(name);
        bytes[1234] = (bytes[1234] ?? 0) ^ 1;
        await writeFile(name, bytes);
      },
    ],
  ])('%s is refused, and nothing is left of it', async (name, code, spoil) => {
    const path = join(spoilt, name.replaceAll(' ', '-'));
    await mkdir(path);
    for (const file of await readdir(folder)) await copyFile(join(folder, file), join(path, file));
    await spoil(path);
    expect(await chooseAndImport(path)).toMatchObject({ ok: false, error: { code } });
    const { views, selected } = await library();
    expect(views.every(({ origin }) => origin === 'catalogue')).toBe(true);
    expect(selected).toMatchObject({ ok: false, error: { code: 'model-needed' } });
    const worker = await running.wake();
    expect(await worker.evaluate(() => probe.storedHashes())).toEqual({});
  });
});
