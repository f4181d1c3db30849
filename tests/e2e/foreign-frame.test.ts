import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';

let extension: RunningExtension;
let server: RunningServer;
let page: Page;

/** The number of a frame that no script may enter: the browser gives it in the click on the menu only. */
const unreachable = 987_654;

const secret = 'The patient number is Zebra-77421 and I recieve alot of mail.';

beforeAll(async () => {
  server = await serveFolder(
    'tests/web-pages',
    ({ url }, response) => {
      if (url !== '/around.html' && url !== '/inside.html') return false;
      // Another host is another origin: activeTab does not cover the frame.
      const inside = `http://localhost:${new URL(server.origin).port}/inside.html`;
      const body =
        url === '/inside.html' ? `<p>${secret}</p>` : `<h1>Around</h1><iframe src="${inside}"></iframe>`;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>Page</title>${body}`);
      return true;
    },
    '127.0.0.1',
  );
  extension = await launchWithExtension();
});
afterAll(async () => {
  await extension.close();
  await server.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  await page.goto(`${server.origin}/around.html`);
  await page.frameLocator('iframe').getByText('Zebra').waitFor();
});

/** Chooses an action for what is selected in the frame; gives the window that opens for it. */
async function choose(action = 'fix'): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  await extension.chooseInMenu(page, action, {
    frameId: unreachable,
    frameUrl: `http://localhost:${new URL(server.origin).port}/inside.html`,
    selectionText: secret,
  });
  const window = await opened;
  await window.getByRole('dialog').waitFor();
  return window;
}

/** What the page around the frame can find out about the text. */
const seenAround = (): Promise<unknown> =>
  page.evaluate(() => {
    const find = (globalThis as unknown as { find(text: string): boolean }).find;
    getSelection()?.removeAllRanges();
    return {
      text: document.documentElement.innerText,
      found: find('Zebra'),
      popovers: document.querySelectorAll('[popover]').length,
    };
  });

describe('text selected in a frame of another site', () => {
  it('is shown in a window of the extension, and not in the page around the frame', async () => {
    const window = await choose();
    await window.getByRole('button', { name: 'Copy' }).waitFor();
    expect(await window.title()).toBe('Inkognito: Fix spelling and grammar');
    expect(window.url()).toMatch(/^chrome-extension:\/\/\w+\/suggestion\.html#[\w-]{36}$/);
    expect(await window.locator('.changes').innerText()).toContain('receive');
    expect(await seenAround()).toMatchObject({ popovers: 0 });
    await window.close();
  });

  it('is copied with the keys, and Esc closes the window', async () => {
    const window = await choose();
    await window.getByRole('button', { name: 'Copy' }).waitFor();
    await window.bringToFront();
    await window.keyboard.press('Control+Enter');
    await window.getByText('Copied').first().waitFor();
    const closed = window.waitForEvent('close');
    // The window is gone before the browser can say that the key was pressed.
    await Promise.allSettled([window.keyboard.down('Escape')]);
    await closed;
    await page.goto(`${server.origin}/textarea.html`);
    await page.locator('#field').fill('');
    await page.keyboard.press('Control+V');
    expect(await page.locator('#field').inputValue()).toBe(
      secret.replace('recieve', 'receive').replace('alot', 'a lot'),
    );
  });

  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (colorScheme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const window = await choose('custom');
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await window.evaluate(axe);
    const violations = async (): Promise<readonly string[]> => {
      const found = await window.evaluate<AxeResults>('axe.run(document)');
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    const focused = window.locator(':focus');
    expect(await focused.getAttribute('id')).toBe('instruction');
    expect(await violations()).toEqual([]);
    await window.getByRole('button', { name: 'Fix spelling and grammar' }).click();
    await window.getByRole('button', { name: 'Copy' }).waitFor();
    await expect.poll(() => focused.getAttribute('type')).toBe('radio');
    expect(await violations()).toEqual([]);
    await window.setViewportSize({ width: 320, height: 400 });
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const copy = await window.getByRole('button', { name: 'Copy' }).boundingBox();
    expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeLessThan(400);
    await window.reload();
    await window.getByText('The text for this window is gone.').first().waitFor();
    await window.evaluate(axe);
    expect(await violations()).toEqual([]);
    await window.close();
  });

  it('is gone after a reload, with a sentence; nothing of it is stored', async () => {
    const window = await choose();
    await window.getByRole('button', { name: 'Copy' }).waitFor();
    const worker = await extension.worker();
    const stored = await worker.evaluate(async () =>
      JSON.stringify(
        await Promise.all([
          chrome.storage.local.get(),
          chrome.storage.session.get(),
          chrome.storage.sync.get(),
        ]),
      ),
    );
    expect(stored).not.toContain('Zebra');
    await window.reload();
    await window.getByText('The text for this window is gone.').first().waitFor();
    expect(await window.getByRole('button').allInnerTexts()).not.toContain('Try again');
    const closed = window.waitForEvent('close');
    await window.locator('footer').getByRole('button', { name: 'Close' }).click();
    await closed;
  });

  it('is not given to a page, whatever name it guesses', async () => {
    const window = await choose();
    const id = new URL(window.url()).hash.slice(1);
    const worker = await extension.worker();
    await extension.grantActiveTab(page);
    const answer = await worker.evaluate(
      async ({ url, id }) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
        const [injected] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          args: [id],
          func: (id: string) =>
            chrome.runtime.sendMessage({ inkognito: 'request', name: 'window.text', params: { id } }),
        });
        return injected?.result as unknown;
      },
      { url: page.url(), id },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'message-refused' } });
    await window.close();
  });

  it.each(['around', 'inside'])('is refused where the site %s is switched off', async (which) => {
    const { port } = new URL(server.origin);
    const host = `${which === 'around' ? '127.0.0.1' : 'localhost'}:${port}`;
    const worker = await extension.worker();
    await worker.evaluate(
      (origin) => chrome.storage.local.set({ sites: { [origin]: { choice: 'off' } } }),
      `http://${host}`,
    );
    const window = await choose();
    await window.getByText(`Inkognito is switched off on ${host}.`).first().waitFor();
    expect(await window.locator('body').innerText()).not.toContain('Zebra');
    await window.close();
    await worker.evaluate(() => chrome.storage.local.remove('sites'));
  });
});
