import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveModel, sha256, type FaultyModelServer } from '../support/faulty-model-server';

/** Software graphics on a busy machine. */
const slowMs = 120_000;

let extension: RunningExtension;
let server: FaultyModelServer;
let options: Page;
let card: Locator;
/** SHA-256 of the files as the server had them first. */
let original: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await serveModel('tests/fixtures/models/tiny-fixer');
  server.manifest = true;
  original = new Map([...server.files].map(([name, bytes]) => [name, sha256(bytes)]));
  extension = await launchWithExtension();
  options = await extension.open('options.html#models');
  card = options.getByRole('article', { name: 'Tiny fixer' });
});
afterAll(async () => {
  await extension.close();
  await server.close();
});

const press = (name: string | RegExp, within: Page | Locator = card): Promise<void> =>
  within.getByRole('button', { name }).click();

/** What the toolbar button says. */
const badge = async (): Promise<string> =>
  (await extension.worker()).evaluate(() => chrome.action.getBadgeText({}));

/** SHA-256 of everything in the extension's private files; the folder of copies is not one of its own. */
const hashesKept = async (): Promise<readonly string[]> =>
  options.evaluate(async () => {
    const hashes: string[] = [];
    async function look(folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const handle of folder.values()) {
        if (handle instanceof FileSystemDirectoryHandle) {
          if (handle.name !== 'copies') await look(handle);
        } else if (handle instanceof FileSystemFileHandle) {
          const bytes = await (await handle.getFile()).arrayBuffer();
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          hashes.push(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
        }
      }
    }
    await look(await navigator.storage.getDirectory());
    return hashes;
  });

/** Which of the server's first files the extension keeps, byte for byte. */
async function kept(): Promise<readonly string[]> {
  const hashes = new Set(await hashesKept());
  return [...original].flatMap(([name, hash]) => (hashes.has(hash) ? [name] : [])).sort();
}

/** What a model cannot do without. */
const needed = [
  'lib.wasm',
  'mlc-chat-config.json',
  'params_shard_0.bin',
  'params_shard_1.bin',
  'params_shard_2.bin',
  'tensor-cache.json',
  'tokenizer.json',
];

describe('this device', () => {
  it('is shown, and a model is proposed with the reason or each says why it does not fit', async () => {
    const device = options.locator('dl').filter({ hasText: 'Memory for models' }).first();
    await device.waitFor();
    expect(await device.innerText()).toMatch(/Graphics\s.*software, slow/is);
    const articles = options.getByRole('article');
    await expect.poll(() => articles.count()).toBeGreaterThan(2);
    const words = await options.locator('main').innerText();
    expect(words).toMatch(/Fits this device|Do not fit this device/i);
  });

  it('has limits that take effect: models that need more do not fit, with the reason', async () => {
    const limit = options.getByLabel('Graphics memory a model may take');
    const unfit = options.locator('.pg-unfit');
    const before = await unfit.count();
    await limit.selectOption({ label: '1 GB' });
    await expect.poll(() => unfit.count()).toBeGreaterThan(before);
    expect(await unfit.first().innerText()).toMatch(/not enough graphics memory|needs/i);
    await limit.selectOption({ label: 'What this device has' });
    await expect.poll(() => unfit.count()).toBe(before);
  });
});

describe('a model from a slow server', () => {
  it('is consented to with its size, its host, its licence and where it will lie', async () => {
    await options.getByLabel('Address of the model').fill(server.address);
    await options.getByLabel('Name').fill('Tiny fixer');
    await press('Add model', options);
    await press(/^Download/);
    const question = await card.innerText();
    expect(question).toMatch(/\d MB/);
    expect(question).toContain(new URL(server.address).host);
    expect(question).toContain('MIT');
    expect(question).toMatch(/this device/i);
    expect(server.requests.filter(({ path }) => path.endsWith('.bin'))).toEqual([]);
  });

  it(
    'shows its progress in the list and on the toolbar button, pauses, and goes on',
    { timeout: slowMs },
    async () => {
      server.faults = [{ kind: 'slow', bytesPerSecond: 300_000 }];
      await press(/^Download .*MB/);
      await expect.poll(badge).toMatch(/^\d+%$/);
      await card.getByRole('progressbar').waitFor();
      await press(/^Pause/);
      await expect.poll(badge).toBe('❚❚');
      const sent = (): number => server.requests.reduce((sum, request) => sum + request.sent, 0);
      server.faults = [];
      const atRest = sent();
      await press(/^(?:Resume|Go on|Continue)/);
      await card.getByText('In use').waitFor({ timeout: 60_000 });
      await expect.poll(badge).toBe('');
      expect(sent()).toBeGreaterThan(atRest);
      expect(await kept()).toEqual(expect.arrayContaining(needed));
    },
  );
});

describe('where it came from', () => {
  it('can be looked up: address, time, and the hash of every file', async () => {
    await card.getByText('Origin and checksums').click();
    const files = card.getByRole('table', { name: 'Files of Tiny fixer' });
    await files.waitFor();
    const words = await card.innerText();
    expect(words).toContain(server.address);
    for (const name of needed) {
      expect(words).toContain(name);
      expect(words).toContain(original.get(name));
    }
    expect(words).toContain('The list of its source');
  });
});

describe('in memory', () => {
  it('a model is loaded, says so, and gives its memory back', { timeout: slowMs }, async () => {
    await press('Load now');
    await card.getByText('Loaded and ready to answer at once.').waitFor({ timeout: 90_000 });
    await press('Give its memory back');
    await expect
      .poll(() => card.getByText('Not in memory. The first request loads it.').isVisible())
      .toBe(true);
  });

  it('is measured on this device with fixed sentences; the figures stay', { timeout: slowMs }, async () => {
    await press('Measure: Tiny fixer');
    await card.getByText(/Measuring, sentence \d of 6…/).waitFor({ timeout: 90_000 });
    const row = options.getByRole('table', { name: 'Measured on this device' }).getByRole('row').nth(1);
    await row.waitFor({ timeout: 150_000 });
    const figures = await row.innerText();
    expect(figures).toMatch(/Tiny fixer/);
    expect(figures).toMatch(/tokens a second/);
    expect(figures).toMatch(/\d of 6/);
    await options.reload();
    await expect.poll(() => row.innerText()).toBe(figures);
  });
});

describe('a newer version', () => {
  it(
    'is never taken by itself: what changed is said, it is taken, and taken back',
    { timeout: slowMs },
    async () => {
      await press('Look for an update: Tiny fixer');
      await card.getByText('It is up to date.').waitFor();
      const config = server.files.get('mlc-chat-config.json');
      if (!config) throw new Error('the model has no configuration');
      const changed = Buffer.from(config.toString().replace(/\}\s*$/, ', "a_newer_version": true}'));
      const isHere = async (): Promise<boolean> => (await hashesKept()).includes(sha256(changed));
      server.replace('mlc-chat-config.json', changed);
      await press('Look for an update: Tiny fixer');
      await card.getByText(/A newer version is there/).waitFor();
      expect(await card.innerText()).toContain('What changed: mlc-chat-config.json.');
      expect(await isHere()).toBe(false);
      await press(/^Update$/);
      await card.getByRole('button', { name: /^Go back to the version before/ }).waitFor({ timeout: 60_000 });
      expect(await isHere()).toBe(true);
      expect(await kept()).toContain('mlc-chat-config.json');
      await press(/^Go back to the version before/);
      // The newer one is now the one to go back to; freed, only the first is left.
      await press(/^Free the version before/);
      await expect.poll(isHere).toBe(false);
      expect(await kept()).toEqual(expect.arrayContaining(needed));
      await card.getByText('In use').waitFor();
    },
  );
});

describe('a copy', () => {
  it('goes out into a folder and comes back in byte for byte', { timeout: slowMs }, async () => {
    // The browser's own folder picker cannot be answered by a test: a folder of the page's private files stands in.
    await options.evaluate(() => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true }),
      });
    });
    await press('Save a copy: Tiny fixer');
    await options.getByText('A copy of Tiny fixer was saved.').waitFor();
    await press('Remove: Tiny fixer');
    await press('Remove', card.getByRole('region'));
    await expect.poll(() => card.count()).toBe(0);
    expect(await kept()).toEqual([]);
    const files = await options.evaluateHandle(async () => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
      const found = new DataTransfer();
      for await (const model of root.values())
        if (model instanceof FileSystemDirectoryHandle)
          for await (const file of model.values())
            if (file instanceof FileSystemFileHandle) found.items.add(await file.getFile());
      return found;
    });
    await options
      .locator('input[type="file"]')
      .first()
      .evaluate((input, transfer) => {
        (input as HTMLInputElement).files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, files);
    await options.getByText(/was imported\.$/).waitFor({ timeout: 60_000 });
    expect(await kept()).toEqual(expect.arrayContaining(needed));
  });
});
