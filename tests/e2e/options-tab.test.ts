import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';

let extension: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  server = await serveFolder('tests/web-pages');
  extension = await launchWithExtension();
});
afterAll(async () => {
  await extension.close();
  await server.close();
});

/** Sends the request for the list of models `times` times at once, as a content script does. */
async function openFrom(page: Page, times: number): Promise<readonly unknown[]> {
  await extension.grantActiveTab(page);
  return (await extension.worker()).evaluate(
    async ([url, count]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        args: [count],
        func: (many: number) =>
          Promise.all(
            Array.from({ length: many }, (): Promise<unknown> =>
              chrome.runtime.sendMessage({ inkognito: 'request', name: 'models.open', params: {} }),
            ),
          ),
      });
      return result?.result ?? [];
    },
    [page.url(), times] as const,
  );
}

const optionsPages = (): readonly Page[] =>
  extension.context.pages().filter((page) => page.url().includes('options.html'));

describe('the list of models, opened from a page', () => {
  it('is one tab for 40 requests at once, and the same tab for those after them', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    const replies = await openFrom(page, 40);
    expect(replies).toEqual(replies.map(() => ({ ok: true, value: null })));
    expect(replies).toHaveLength(40);
    await expect.poll(() => optionsPages().length).toBe(1);
    const [options] = optionsPages();
    if (!options) throw new Error('no tab');
    await options.getByLabel('Address of the model').waitFor();

    // Elsewhere in the same page, with something typed into it: it moves to the models and is not loaded anew.
    await options.evaluate(() => {
      location.hash = '#general';
      Object.assign(globalThis, { mark: 'still here' });
    });
    await page.bringToFront();
    await openFrom(page, 3);
    expect(optionsPages()).toHaveLength(1);
    await expect.poll(() => options.evaluate(() => location.hash)).toBe('#models');
    expect(await options.evaluate(() => Reflect.get(globalThis, 'mark') as unknown)).toBe('still here');
    const worker = await extension.worker();
    const active = (): Promise<boolean | undefined> =>
      worker.evaluate(
        async (url) => (await chrome.tabs.query({ url }))[0]?.active,
        `chrome-extension://${extension.id}/options.html*`,
      );
    await expect.poll(active).toBe(true);
  });

  it('is found in another window, whose tab comes to the front, and after the worker was stopped', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    const worker = await extension.worker();
    const moved = await worker.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      const other = await chrome.windows.create({ tabId: tab?.id ?? 0, focused: false });
      await chrome.tabs.create({ windowId: other?.id ?? 0, url: 'about:blank', active: true });
      return other?.id;
    }, `chrome-extension://${extension.id}/options.html*`);
    await extension.stopWorker();
    await page.bringToFront();
    await openFrom(page, 5);
    expect(optionsPages()).toHaveLength(1);
    const shown = await (
      await extension.worker()
    ).evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      return { window: tab?.windowId, active: tab?.active };
    }, `chrome-extension://${extension.id}/options.html*`);
    expect(shown).toEqual({ window: moved, active: true });
  });

  it('gets a new tab when the one before was closed', async () => {
    for (const page of optionsPages()) await page.close();
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    await openFrom(page, 2);
    await expect.poll(() => optionsPages().length).toBe(1);
  });
});

const storedSettings = async (): Promise<unknown> =>
  (await extension.worker()).evaluate(async () => (await chrome.storage.local.get('settings'))['settings']);

describe('settings', () => {
  it('that two pages write at the same time are both kept', async () => {
    const general = await extension.open('options.html#general');
    const models = await extension.open('options.html#models');
    const dialect = general.getByLabel('Spelling follows');
    const memory = models.getByLabel('Graphics memory a model may take');
    for (const [english, limit, bytes] of [
      ['British', '1 GB', 1],
      ['Indian', '2 GB', 2],
      ['Canadian', '4 GB', 4],
      ['American', 'What this device has', 0],
      ['Australian', '6 GB', 6],
    ] as const) {
      await Promise.all([dialect.selectOption({ label: english }), memory.selectOption({ label: limit })]);
      await expect
        .poll(storedSettings)
        .toMatchObject({ dialect: english.toLowerCase(), maxModelMemoryBytes: bytes * 1e9 });
    }
  });

  it('that several pages add to the same list at the same time are all kept', async () => {
    const words = ['Okafor', 'Nguyen', 'Inkognito'];
    const dictionaries = await Promise.all(words.map(() => extension.open('options.html#general')));
    for (const [at, page] of dictionaries.entries())
      await page.getByLabel('Add a word').fill(words[at] ?? '');
    await Promise.all(
      dictionaries.map((page) =>
        page.getByRole('button', { name: 'Add', exact: true }).dispatchEvent('click'),
      ),
    );
    await expect
      .poll(async () => {
        const settings = (await storedSettings()) as { readonly dictionary?: readonly string[] };
        return [...(settings.dictionary ?? [])].sort();
      })
      .toEqual([...words].sort());

    const switches = await Promise.all(
      ['Harassment', 'Threats and violence'].map(async (name) =>
        (await extension.open('options.html#filter')).getByRole('switch', { name }),
      ),
    );
    for (const each of switches) await each.waitFor();
    await Promise.all(switches.map((each) => each.dispatchEvent('click')));
    await expect
      .poll(async () => {
        const settings = (await storedSettings()) as { readonly disabledCategories?: readonly string[] };
        return [...(settings.disabledCategories ?? [])].sort();
      })
      .toEqual(['harassment', 'violence']);
  });
});
