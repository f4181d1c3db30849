import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readCard, waitForCard } from '../support/card';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { netLogArgument, readNetLog } from '../support/net-log';
import { serveFolder, type RunningServer } from '../support/static-server';
import { emptyStores, leaveSomethingEverywhere, readStores } from '../support/stores';
import { latestStatus, watchStatus } from '../support/status';
import { addTinyModel, serveTinyModel } from '../support/tiny-model';
import { button, waitForSuggestion } from '../support/wait';
import { clickedFrame, fieldKinds, type FieldKind } from './fields';

/** Software graphics on a busy machine: a short rewrite takes half a minute at worst. */
const slowMs = 120_000;

const wrong = 'We definately need alot more time for this, becuase the server is slow.';
const right = 'We definitely need a lot more time for this, because the server is slow.';

let folder: string;
let extension: RunningExtension;
let pages: RunningServer;
let models: RunningServer;
let options: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkognito-log-'));
  [pages, models] = await Promise.all([serveFolder('tests/web-pages'), serveTinyModel()]);
  extension = await launchWithExtension({ args: [netLogArgument(join(folder, 'net.json'))] });
  options = await extension.open('options.html#models');
});
afterAll(async () => {
  await Promise.all([pages.close(), models.close()]);
  await rm(folder, { recursive: true, force: true });
});

interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  text(): Promise<string>;
}

async function openTab(text = wrong): Promise<Tab> {
  const page = await extension.context.newPage();
  await page.goto(`${pages.origin}/workplace.html?${crypto.randomUUID()}`);
  const field = page.locator('#textarea');
  await field.fill(text);
  await page.keyboard.press('Control+A');
  return { page, session: await extension.context.newCDPSession(page), text: () => field.inputValue() };
}

const writing = (tab: Tab) =>
  waitForCard(
    tab.page,
    tab.session,
    (nodes) =>
      nodes.find(
        ({ role, name }) =>
          role === 'StaticText' &&
          name.startsWith('We def') &&
          name.length < right.length &&
          !name.startsWith(wrong),
      ),
    slowMs,
  );

describe('before there is a model', () => {
  it('says so in one sentence and offers the instant fix and the model choice', async () => {
    const tab = await openTab();
    await extension.chooseInMenu(tab.page, 'clearer');
    await waitForCard(tab.page, tab.session, button('Choose a model'));
    const fix = await waitForCard(tab.page, tab.session, button('Fix spelling and grammar now'));
    expect(fix.disabled).toBe(false);
    await tab.page.keyboard.press('Escape');
    expect(await tab.text()).toBe(wrong);
    await tab.page.close();
  });

  it('refuses a model address that the browser would not let through, and asks nobody', async () => {
    await options.getByLabel('Address of the model').fill('https://models.example.org/somebody/model');
    await options.getByRole('button', { name: 'Add model' }).click();
    await expect.poll(() => options.getByText('models.example.org').count()).toBeGreaterThan(0);
    expect(await options.getByRole('article', { name: 'model' }).count()).toBe(0);
    await options.getByLabel('Address of the model').fill('');
  });
});

describe('with a model from a server on this machine', () => {
  it('is added by its address, downloaded with consent, and chosen', async () => {
    await addTinyModel(options, models.origin);
    expect(models.requests.some((path) => path.endsWith('params_shard_2.bin'))).toBe(true);
    await watchStatus(options);
  });

  it.each(fieldKinds)('rewrites in a field of kind: $name', { timeout: slowMs }, async (field: FieldKind) => {
    const page = await extension.context.newPage();
    await page.goto(`${pages.origin}/workplace.html`);
    const session = await extension.context.newCDPSession(page);
    const before = await field.read(page);
    const selected = before.slice(field.around[0].length, before.length - field.around[1].length);
    await field.select(page, selected);
    await extension.chooseInMenu(page, 'clearer', await clickedFrame(extension, page, field));
    await waitForSuggestion(page, session, slowMs);
    expect(await field.read(page)).toBe(before);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => field.read(page)).not.toBe(before);
    const after = await field.read(page);
    expect(after.startsWith(field.around[0])).toBe(true);
    expect(after.endsWith(field.around[1])).toBe(true);
    expect(after).toContain('receive');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => field.read(page)).toBe(before);
    await page.close();
  });

  it(
    'serves two tabs at once: the second one waits in line, each gets its own',
    { timeout: 2 * slowMs },
    async () => {
      const [first, second] = [
        await openTab(),
        await openTab('The meeting is at nine, so please be their on time becuase of alot.'),
      ];
      await extension.chooseInMenu(first.page, 'clearer');
      await writing(first);
      await extension.chooseInMenu(second.page, 'clearer');
      await waitForCard(second.page, second.session, (nodes) =>
        nodes.find(({ name }) => name.startsWith('Waiting in line')),
      );
      await waitForSuggestion(first.page, first.session, slowMs);
      await waitForSuggestion(second.page, second.session, slowMs);
      await first.page.bringToFront();
      await first.page.keyboard.press('Control+Enter');
      await expect.poll(() => first.text()).toBe(right);
      await second.page.bringToFront();
      await second.page.keyboard.press('Control+Enter');
      await expect.poll(() => second.text()).toContain('because');
      expect(await second.text()).toContain('The meeting is at nine');
      await first.page.close();
      await second.page.close();
    },
  );

  it('stops when told to, and the text stays as it was', { timeout: slowMs }, async () => {
    const tab = await openTab();
    await extension.chooseInMenu(tab.page, 'clearer');
    await writing(tab);
    await tab.page.keyboard.press('Escape');
    await expect
      .poll(async () => (await latestStatus(options))?.engine, { timeout: 5_000 })
      .toMatchObject({ name: 'ready', running: false });
    expect(await tab.text()).toBe(wrong);
    await tab.page.close();
  });

  it(
    'starts over when the worker is killed in the middle, and says so',
    { timeout: 2 * slowMs },
    async () => {
      const tab = await openTab();
      await extension.chooseInMenu(tab.page, 'clearer');
      await writing(tab);
      await extension.stopWorker();
      await waitForCard(tab.page, tab.session, (nodes) =>
        nodes.find(({ name }) => name.includes('The browser stopped the engine')),
      );
      expect(await tab.text()).toBe(wrong);
      await waitForSuggestion(tab.page, tab.session, slowMs);
      await tab.page.bringToFront();
      await tab.page.keyboard.press('Control+Enter');
      await expect.poll(() => tab.text()).toBe(right);
      await tab.page.close();
    },
  );

  it(
    'starts over when the graphics device is lost in the middle, and says so',
    { timeout: 2 * slowMs },
    async () => {
      const worker = await extension.worker();
      await worker.evaluate(() => {
        const { requestDevice } = GPUAdapter.prototype;
        const devices: GPUDevice[] = [];
        Object.assign(globalThis, { devices });
        GPUAdapter.prototype.requestDevice = async function remember(...args) {
          const device = await requestDevice.apply(this, args);
          devices.push(device);
          return device;
        };
      });
      // The model that is loaded has its device already: let it go, so that the next one is seen.
      await options.evaluate(() =>
        chrome.runtime.sendMessage({ inkognito: 'request', name: 'engine.unload', params: {} }),
      );
      const tab = await openTab();
      await extension.chooseInMenu(tab.page, 'clearer');
      await writing(tab);
      await worker.evaluate(() =>
        (globalThis as unknown as { devices: GPUDevice[] }).devices.at(-1)?.destroy(),
      );
      await waitForCard(
        tab.page,
        tab.session,
        (nodes) => nodes.find(({ name }) => name.includes('The graphics device stopped')),
        slowMs,
      );
      expect(await tab.text()).toBe(wrong);
      await waitForSuggestion(tab.page, tab.session, slowMs);
      await tab.page.bringToFront();
      await tab.page.keyboard.press('Control+Enter');
      await expect.poll(() => tab.text()).toBe(right);
      await tab.page.close();
    },
  );

  it(
    'drafts in the popup: streams, stops when told to, keeps and deletes',
    { timeout: 3 * slowMs },
    async () => {
      const popup = await extension.open('popup.html');
      const instruction = 'The meeting is at nine, so please be there on time.';
      await popup.getByLabel('What do you want to write?').fill(instruction);
      await popup.getByRole('button', { name: 'Write', exact: true }).click();
      const draft = popup.getByLabel('Your draft');
      // The test's model was not trained to draft: what it writes is not looked at, only that it comes bit by bit.
      await expect
        .poll(async () => (await draft.inputValue()).length, { timeout: slowMs })
        .toBeGreaterThan(2);
      await popup.getByRole('button', { name: 'Stop' }).click();
      const stopped = await draft.inputValue();
      expect(stopped.length).toBeGreaterThan(2);
      await expect
        .poll(async () => (await latestStatus(options))?.engine, { timeout: 10_000 })
        .toMatchObject({ name: 'ready', running: false });
      expect(await draft.inputValue()).toBe(stopped);

      await draft.fill(`${instruction} Thanks for teh help.`);
      await popup.getByRole('button', { name: 'Fix spelling' }).click();
      await expect
        .poll(() => draft.inputValue(), { timeout: slowMs })
        .toBe(`${instruction} Thanks for the help.`);
      await popup.getByRole('button', { name: 'Keep as draft' }).click();
      await expect.poll(() => popup.getByRole('button', { name: /^Open draft/ }).count()).toBe(1);
      await popup.reload();
      await popup.getByRole('button', { name: /^Open draft/ }).click();
      await expect.poll(() => draft.inputValue()).toBe(`${instruction} Thanks for the help.`);
      await popup.getByRole('button', { name: /^Delete draft/ }).click();
      await expect.poll(() => popup.getByRole('button', { name: /^Open draft/ }).count()).toBe(0);
      await popup.close();
    },
  );

  it(
    'goes on with a draft while the popup is closed, and shows it when the popup is opened again',
    { timeout: 3 * slowMs },
    async () => {
      const instruction = 'The meeting is at nine, so please be there on time.';
      const first = await extension.open('popup.html');
      await first.getByLabel('What do you want to write?').fill(instruction);
      await first.getByLabel('Tone').selectOption('Friendly');
      await first.getByRole('button', { name: /^Write/ }).click();
      await expect
        .poll(async () => (await first.getByLabel('Your draft').inputValue()).length, { timeout: slowMs })
        .toBeGreaterThan(2);
      await first.close();

      const second = await extension.open('popup.html');
      expect(await second.getByLabel('What do you want to write?').inputValue()).toBe(instruction);
      expect(await second.getByLabel('Tone').inputValue()).toBe('friendly');
      const draft = second.getByLabel('Your draft');
      await expect.poll(async () => (await draft.inputValue()).length).toBeGreaterThan(2);
      expect(await draft.getAttribute('aria-busy')).toBe('true');
      // The test's model was not trained to draft: it writes on and on.
      await second.getByRole('button', { name: 'Stop' }).click();
      const written = await draft.inputValue();
      await draft.fill(`${written} Mine.`);
      await second.close();

      const third = await extension.open('popup.html');
      await expect.poll(() => third.getByLabel('Your draft').inputValue()).toBe(`${written} Mine.`);
      await third.getByRole('button', { name: 'Clear' }).click();
      await third.close();
      const fourth = await extension.open('popup.html');
      await fourth.getByLabel('What do you want to write?').waitFor();
      expect(await fourth.getByLabel('Your draft').count()).toBe(0);
      await fourth.close();
    },
  );

  it(
    'says that a draft was interrupted when the worker died while the popup was closed',
    { timeout: 2 * slowMs },
    async () => {
      const first = await extension.open('popup.html');
      await first.getByLabel('What do you want to write?').fill('Tell the team that the server is slow.');
      await first.getByRole('button', { name: /^Write/ }).click();
      await expect
        .poll(async () => (await first.getByLabel('Your draft').inputValue()).length, { timeout: slowMs })
        .toBeGreaterThan(2);
      await first.close();
      await extension.stopWorker();
      const second = await extension.open('popup.html');
      await second.getByText('The browser stopped the extension in the middle of the work.').waitFor();
      expect((await second.getByLabel('Your draft').inputValue()).length).toBeGreaterThan(2);
      await second.getByRole('button', { name: 'Clear' }).click();
      await second.close();
    },
  );

  it(
    'works with the model server gone: what was downloaded is offline for good',
    { timeout: slowMs },
    async () => {
      const requests = models.requests.length;
      await extension.context.setOffline(true);
      const tab = await openTabOffline();
      await extension.chooseInMenu(tab.page, 'clearer');
      await waitForSuggestion(tab.page, tab.session, slowMs);
      await extension.context.setOffline(false);
      expect(models.requests.length).toBe(requests);
      await tab.page.close();
    },
  );
});

describe('wipe everything', () => {
  it(
    'empties every store, gives permissions back, and leaves a working extension',
    { timeout: slowMs },
    async () => {
      const before = await extension.worker();
      await leaveSomethingEverywhere(before);
      const { rows, areas, caches, files } = await readStores(before);
      for (const kept of [rows, areas.local, areas.sync, areas.session, caches, files])
        expect(Object.keys(kept)).not.toEqual([]);

      const popup = await extension.open('popup.html');
      await popup.getByLabel('What do you want to write?').fill('A note that is wiped while it is written.');
      await popup.getByRole('button', { name: /^Write/ }).click();
      await popup.getByRole('button', { name: 'Stop' }).waitFor();
      await popup.getByRole('button', { name: 'Wipe everything' }).click();
      await popup.getByRole('button', { name: 'Erase everything' }).click();
      await expect
        .poll(() => popup.getByText('Everything is erased').isVisible(), { timeout: 20_000 })
        .toBe(true);
      await popup.close();
      await options.close();

      expect(await readStores(await extension.worker())).toEqual(emptyStores);

      const tab = await openTab();
      await extension.chooseInMenu(tab.page, 'fix');
      await waitForSuggestion(tab.page, tab.session);
      await tab.page.keyboard.press('Control+Enter');
      await expect.poll(() => tab.text()).toBe(right);
      expect((await readCard(tab.session)).length).toBeGreaterThan(0);
      await tab.page.close();
    },
  );
});

describe('the network log over all of this', () => {
  it('has requests of the extension to the model’s address only', async () => {
    await extension.close();
    const ours = readNetLog(join(folder, 'net.json'))
      .filter(({ initiator }) => initiator?.startsWith('chrome-extension://'))
      .filter(({ url }) => !url.startsWith('chrome-extension://'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter(({ url }) => !url.startsWith(models.origin))).toEqual([]);
  });
});

/** A page that is open before the network goes away. */
async function openTabOffline(): Promise<Tab> {
  await extension.context.setOffline(false);
  const tab = await openTab();
  await extension.context.setOffline(true);
  return tab;
}
