import type { ServerResponse } from 'node:http';

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { writerScript } from '../../src/sites';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { waitForSuggestion } from '../support/wait';

let extension: RunningExtension;
let server: RunningServer;
let page: Page;
let session: CDPSession;
/** Addresses of the scripts that ran in the page, in any world. */
let scripts: string[];
/** The answer to /slow.html, which has no end until the test ends it. */
let slow: ServerResponse | undefined;

beforeAll(async () => {
  server = await serveFolder('tests/web-pages', ({ url }, response) => {
    if (url === '/none.html') response.writeHead(204).end();
    if (url !== '/slow.html') return response.writableEnded;
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<!doctype html><textarea id="textarea">I recieve alot of mail.</textarea><script>"');
    slow = response;
    return true;
  });
  extension = await launchWithExtension();
});
afterAll(async () => {
  await extension.close();
  await server.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  session = await extension.context.newCDPSession(page);
  scripts = [];
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  await session.send('Debugger.enable');
});
afterEach(() => page.close());

/** Presses the shortcut so many times at once, as the browser reports it. */
async function press(times: number): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async ({ url, times }) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
      const command = chrome.commands.onCommand as unknown as { dispatch(...values: unknown[]): void };
      for (let left = times; left > 0; left--) command.dispatch('fix-selection', tab);
    },
    { url: page.url(), times },
  );
}
const cards = (): Promise<number> => page.evaluate(() => document.querySelectorAll('[popover]').length);
const writers = (): number =>
  scripts.filter((url) => url.startsWith('chrome-extension:') && url.endsWith('writer.js')).length;

it('two presses at once on a fresh page make one writer and one card', async () => {
  await page.goto(`${server.origin}/workplace.html`);
  await page.locator('#textarea').focus();
  await extension.grantActiveTab(page);
  await press(2);
  await waitForSuggestion(page, session);
  await press(3);
  await waitForSuggestion(page, session);
  expect(await cards()).toBe(1);
  expect(writers()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await cards()).toBe(0);
});

it('presses on a page that goes on loading show one card at once, and none later', async () => {
  await page.goto(`${server.origin}/slow.html`, { waitUntil: 'commit' });
  await page.locator('#textarea').focus();
  await extension.grantActiveTab(page);
  await press(1);
  await press(2);
  await waitForSuggestion(page, session);
  expect(await cards()).toBe(1);
  slow?.end('"</script>');
  await page.waitForLoadState('load');
  expect(await cards()).toBe(1);
  expect(writers()).toBe(1);
});

it('a press meets the document that is there, whatever became of the one before', async () => {
  await page.goto(`${server.origin}/slow.html`, { waitUntil: 'commit' });
  await extension.grantActiveTab(page);
  await press(2);
  await page.goto(`${server.origin}/workplace.html`);
  await page.locator('#textarea').focus();
  await press(2);
  await waitForSuggestion(page, session);
  expect(await cards()).toBe(1);
  slow?.end();
});

it('a script that is put into a page twice starts one writer, whose page does not see it', async () => {
  await page.goto(`${server.origin}/workplace.html`);
  const { origin } = server;
  const worker = await extension.worker();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    window.addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
  });
  await worker.evaluate((site) => chrome.storage.local.set({ sites: { [site]: { choice: 'on' } } }), origin);
  await extension.grantActiveTab(page);
  await worker.evaluate(
    async ([url, file]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
      const target = { tabId: tab?.id ?? 0 };
      await Promise.all([1, 2, 3].map(() => chrome.scripting.executeScript({ target, files: [file] })));
    },
    [page.url(), writerScript] as const,
  );
  await page.locator('#textarea').focus();
  await page.keyboard.press('Control+A');
  await expect.poll(cards).toBe(1);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
  await worker.evaluate(() => chrome.storage.local.remove('sites'));
});
