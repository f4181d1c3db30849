import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { waitForCard } from '../support/card';
import { openDisplay, type Display } from '../support/display';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { openPopup } from '../support/popup';
import { serveFolder, type RunningServer } from '../support/static-server';
import { button, until, waitForSuggestion } from '../support/wait';

let display: Display;
let extension: RunningExtension;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  display = await openDisplay();
  server = await serveFolder('scripts/practice');
  extension = await launchWithExtension({ headed: true, display: display.name });
  page = await extension.context.newPage();
  await page.goto(`${server.origin}/`);
});
afterAll(async () => {
  await extension.close();
  await server.close();
  await display.close();
});

const registered = async (): Promise<readonly (readonly string[] | undefined)[]> => {
  const worker = await extension.worker();
  return worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches),
  );
};
const granted = async (): Promise<readonly string[] | undefined> => {
  const worker = await extension.worker();
  return worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
};

const popupIsOpen = async (): Promise<boolean> => {
  const worker = await extension.worker();
  return worker.evaluate(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0,
  );
};

/** Opens the real popup and walks to "On" with the keys; the browser's question takes the popup away. */
async function askForSite(): Promise<void> {
  const popup = await openPopup(extension, page);
  const focused = (): Promise<unknown> => popup.evaluate('document.activeElement?.textContent');
  const drawn = 'document.hasFocus() && [...document.querySelectorAll("button")].length > 3';
  await expect.poll(() => popup.evaluate(drawn), { timeout: 10_000 }).toBe(true);
  for (let tabs = 0; tabs < 12 && (await focused()) !== 'On'; tabs++) display.hands('key', 'Tab');
  expect(await focused()).toBe('On');
  display.hands('key', 'Return');
  await expect.poll(popupIsOpen, { timeout: 10_000 }).toBe(false);
}

const choices = async (): Promise<unknown> => {
  const worker = await extension.worker();
  return worker.evaluate(async () => (await chrome.storage.local.get('sites'))['sites'] ?? {});
};

/**
 * Presses "Allow" until the permission is there. The question hangs from the top of the window, in the middle, with
 * "Allow" at its right. The browser ignores an answer in the first moments, so that nobody allows something by a stray
 * click.
 */
async function allow(pattern: string): Promise<void> {
  await expect
    .poll(
      async () => {
        display.hands('mousemove', '669', '271', 'click', '1');
        return granted();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toEqual([pattern]);
}

async function buttonShown(): Promise<void> {
  await page.locator('#subject').click();
  await page.locator('#message').click();
  await page.keyboard.press('Control+A');
  // Not a control of the tab order: it is for the mouse, the keyboard has its command.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('html > div[popover]') !== null))
    .toBe(true);
}

describe('one site, switched on with the browser’s own question', () => {
  it('asks for nothing before, and has no button', async () => {
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
    await page.locator('#message').click();
    await page.keyboard.press('Control+A');
    expect(await page.evaluate(() => document.querySelector('html > div[popover]'))).toBeNull();
  });

  it('stays as it was after a no, also when its permission is granted in another place later', async () => {
    // Another host than the one below: the browser asks only once about a permission that was ever granted.
    const pattern = 'http://localhost/*';
    const off = { 'http://localhost': { choice: 'off' } };
    const worker = await extension.worker();
    await worker.evaluate((sites) => chrome.storage.local.set({ sites }), off);
    const options = await extension.open('options.html#sites');
    const site = options.getByRole('group', { name: 'How Inkognito works on localhost' });
    await site.getByRole('button', { name: 'On', exact: true }).click();
    await expect
      .poll(
        () => {
          display.hands('key', 'Escape');
          return options.getByText('The browser was not given permission for this site.').isVisible();
        },
        { interval: 500 },
      )
      .toBe(true);

    const answer = options.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern);
    await allow(pattern);
    expect(await answer).toBe(true);
    expect(await until(async () => (await registered()).length > 0, 2_000)).toBe(false);
    expect(await choices()).toEqual(off);
    await options.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), pattern);
    await worker.evaluate(() => chrome.storage.local.remove('sites'));
    await options.close();
  });

  it('is awaited no longer when a popup opens after the question', async () => {
    const awaited = async (): Promise<unknown> => {
      const worker = await extension.worker();
      return worker.evaluate(async () => (await chrome.storage.session.get('awaitedSite'))['awaitedSite']);
    };
    const options = await extension.open('options.html');
    await options.evaluate(
      (origin) =>
        chrome.runtime.sendMessage({ inkognito: 'request', name: 'site.awaiting', params: { origin } }),
      server.origin,
    );
    expect(await awaited()).toBeDefined();
    await openPopup(extension, page);
    await expect.poll(awaited).toBeUndefined();
    await options.close();
    await page.bringToFront();
    display.hands('key', 'Escape');
    await expect.poll(popupIsOpen).toBe(false);
  });

  it('is registered when the person allows it, in the tab that is open already', async () => {
    await askForSite();
    await allow('http://127.0.0.1/*');
    await expect.poll(registered).toEqual([['http://127.0.0.1/*']]);
    await buttonShown();
  });

  it('has its button after a reload, and the button opens the card', async () => {
    await page.reload();
    await buttonShown();
    const at = await page.evaluate(() => {
      const host = document.querySelector('html > div[popover]');
      const field = document.querySelector('#message')?.getBoundingClientRect();
      return {
        shown: host?.matches(':popover-open') ?? false,
        right: field?.right ?? 0,
        bottom: field?.bottom ?? 0,
      };
    });
    expect(at.shown).toBe(true);
    const session = await extension.context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.find(
      ({ role, name }) => role?.value === 'button' && name?.value === 'Rewrite with Inkognito',
    );
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node?.backendDOMNodeId ?? 0 });
    await page.mouse.click(
      ((model.content[0] ?? 0) + (model.content[2] ?? 0)) / 2,
      ((model.content[1] ?? 0) + (model.content[5] ?? 0)) / 2,
    );
    await waitForCard(page, session, (all) =>
      all.find(({ role, name }) => role === 'dialog' && name.startsWith('Inkognito')),
    );
    await page.keyboard.press('Escape');
  });

  it('forgets it all with a wipe, and gives the permission back', async () => {
    const popup = await extension.open('popup.html');
    await popup.getByRole('button', { name: 'Wipe everything' }).click();
    await popup.getByRole('button', { name: 'Erase everything' }).click();
    await expect
      .poll(() => popup.getByText('Everything is erased').isVisible(), { timeout: 20_000 })
      .toBe(true);
    await popup.close();
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
    await page.reload();
    await page.locator('#message').click();
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, 'fix');
    await waitForSuggestion(page, await extension.context.newCDPSession(page));
    // The card alone, no button.
    expect(await page.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(1);
  });
});

describe('one site, switched off', () => {
  it('refuses even a gesture, with a sentence', async () => {
    const worker = await extension.worker();
    await worker.evaluate(
      (origin) => chrome.storage.local.set({ sites: { [origin]: { choice: 'off' } } }),
      server.origin,
    );
    await page.reload();
    await page.locator('#message').click();
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, 'fix');
    const session = await extension.context.newCDPSession(page);
    const said = await waitForCard(page, session, (nodes) =>
      nodes.find(({ name }) => /off (on|for)/i.test(name)),
    );
    expect(said.name).toContain('127.0.0.1');
    await waitForCard(page, session, button('Close'));
  });
});
