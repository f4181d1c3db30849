import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';

import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runs, campaignRandom, timeLimitMs } from '../support/campaign';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveModel } from '../support/faulty-model-server';
import { killBrowser } from '../support/kill';
import { emptyStores, leaveSomethingEverywhere, readStores, type Stores } from '../support/stores';

const slowMs = 240_000;
let folder: string;
/** A profile with something of everything in it; each kill gets a copy. */
let filled: string;
/** Milliseconds from the first moment of a wipe to its last, undisturbed. */
let wipeMs: number;
/** Rows of the filled profile that look like those measured after a wipe. */
let oldRates: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkognito-wipe-'));
  filled = join(folder, 'filled');
  const extension = await launchWithExtension({ profile: filled });
  await fill(extension);
  await extension.close();
  wipeMs = await measureWipe();
}, slowMs);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** 300 drafts, 300 kept rewrites, settings, a dictionary, sites, a model, caches, files, and all storage areas. */
async function fill(extension: RunningExtension): Promise<void> {
  const server = await serveModel('tests/fixtures/models/tiny-fixer');
  server.manifest = true;
  const options = await extension.open('options.html#models');
  await options.getByLabel('Address of the model').fill(server.address);
  await options.getByLabel('Name').fill('Tiny fixer');
  await options.getByRole('button', { name: 'Add model' }).click();
  const card = options.getByRole('article', { name: 'Tiny fixer' });
  await card.getByRole('button', { name: /^Download/ }).click();
  await card.getByRole('button', { name: /^Download .*MB/ }).click();
  await card.getByText('In use').waitFor({ timeout: 60_000 });
  await options.close();
  await server.close();
  const worker = await extension.worker();
  await leaveSomethingEverywhere(worker);
  await worker.evaluate(async () => {
    const rows = Array.from({ length: 300 }, (_item, at) => at);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('inkognito');
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error ?? new Error('closed')));
    });
    const writing = database.transaction(['drafts', 'history'], 'readwrite');
    const text = 'Something private. '.repeat(50);
    for (const at of rows) {
      writing.objectStore('drafts').add({ createdAt: at, updatedAt: at, instruction: `note ${at}`, text });
      writing
        .objectStore('history')
        .add({ at, origin: 'https://a.example', action: 'fix', original: text, revised: text });
    }
    await new Promise((resolve) => {
      writing.addEventListener('complete', resolve);
    });
    database.close();
    await chrome.storage.local.set({
      settings: { dialect: 'british', dictionary: rows.map((at) => `word${at}`) },
      sites: Object.fromEntries(rows.map((at) => [`https://site-${at}.example`, { choice: 'on' }])),
    });
  });
  const { rows, areas, caches, files } = await readStores(worker);
  oldRates = (rows['inkognito-models/meta'] ?? []).map((row) => JSON.stringify(row));
  expect([rows['inkognito/drafts']?.length, rows['inkognito/history']?.length]).toEqual([300, 300]);
  expect(Object.keys(rows)).toEqual(
    expect.arrayContaining([
      'inkognito-models/models',
      'inkognito-models/installs',
      'inkognito-models/files',
    ]),
  );
  for (const kept of [areas.local, areas.sync, areas.session, caches, files])
    expect(Object.keys(kept)).not.toEqual([]);
}

/** Presses the button and waits until the wipe is written down. */
async function beginWipe(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Wipe everything' }).click();
  const begun = options.evaluate(
    () =>
      new Promise<void>((resolve) => {
        chrome.storage.local.onChanged.addListener(({ wiping }) => {
          if (wiping?.newValue !== undefined) resolve();
        });
      }),
  );
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await begun;
}

async function measureWipe(): Promise<number> {
  const profile = await copyOfFilled('whole');
  const extension = await launchWithExtension({ profile });
  const options = await extension.open('options.html#privacy');
  await options.evaluate(() => {
    const moments: number[] = [];
    Object.assign(globalThis, { moments });
    chrome.storage.local.onChanged.addListener(({ wiping }) => {
      if (wiping) moments.push(performance.now());
    });
  });
  await beginWipe(options);
  await options.getByText('Everything is erased').waitFor();
  const [begun = 0, ended = 0] = await options.evaluate(
    () => (globalThis as unknown as { moments: readonly number[] }).moments,
  );
  const took = ended - begun;
  expect(took).toBeGreaterThan(0);
  await extension.close();
  await rm(profile, { recursive: true, force: true });
  return took;
}

async function copyOfFilled(name: string): Promise<string> {
  const profile = join(folder, name);
  await cp(filled, profile, { recursive: true });
  return profile;
}

/** Kills the browser so many milliseconds after the wipe began, and starts it again. */
async function killDuringWipe(name: string, afterMs: number): Promise<RunningExtension> {
  const profile = await copyOfFilled(name);
  const extension = await launchWithExtension({ profile });
  await beginWipe(await extension.open('options.html#privacy'));
  if (afterMs > 0) await passed(afterMs);
  await killBrowser(profile);
  return launchWithExtension({ profile });
}

/** What a page of the extension gets for its first request after the start. */
async function firstAnswer(extension: RunningExtension): Promise<unknown> {
  // A page that measures nothing and stores nothing by itself.
  const page = await extension.open('offscreen.html');
  const answer = await page.evaluate((): Promise<unknown> =>
    chrome.runtime.sendMessage({ inkognito: 'request', name: 'models.list', params: {} }),
  );
  await page.close();
  return answer;
}

/** Without the speed of the graphics adapter that a page the browser has restored measures anew. */
async function readStoresAfterWipe(extension: RunningExtension): Promise<Stores> {
  const stores = await readStores(await extension.worker());
  const { 'inkognito-models/meta': meta = [], ...rows } = stores.rows;
  const others = meta.filter((row) => !JSON.stringify(row).startsWith('{"key":"rate:'));
  for (const row of meta) expect(oldRates).not.toContain(JSON.stringify(row));
  return { ...stores, rows: others.length > 0 ? { ...rows, 'inkognito-models/meta': others } : rows };
}

const isMarked = (worker: Worker): Promise<boolean> =>
  worker.evaluate(async () => 'wiping' in (await chrome.storage.local.get(null)));

describe('a wipe during which the browser is killed', () => {
  it(
    'is finished at the next start, before anything else is answered',
    { timeout: timeLimitMs(slowMs) },
    async () => {
      const random = campaignRandom();
      const kills = runs({ short: 6, long: 20 });
      const failures: unknown[] = [];
      for (let kill = 0; kill < kills; kill++) {
        // Spread over the whole wipe; the first comes at its very beginning.
        const afterMs = kill === 0 ? 0 : ((kill + random()) / kills) * wipeMs;
        const extension = await killDuringWipe(`killed-${kill}`, afterMs);
        const answer = await firstAnswer(extension);
        const left = await readStoresAfterWipe(extension);
        expect(answer).toMatchObject({ ok: true });
        if (JSON.stringify(left) !== JSON.stringify(emptyStores)) failures.push({ afterMs, wipeMs, left });
        await extension.close();
        await rm(join(folder, `killed-${kill}`), { recursive: true, force: true });
      }
      expect(failures).toEqual([]);
    },
  );

  it('goes on after a second kill, in the middle of finishing', { timeout: slowMs }, async () => {
    const extension = await killDuringWipe('twice', 0);
    await killBrowser(extension.profile);
    const again = await launchWithExtension({ profile: extension.profile });
    await firstAnswer(again);
    expect(await readStoresAfterWipe(again)).toEqual(emptyStores);
    expect(await isMarked(await again.worker())).toBe(false);
    await again.close();
  });
});
