import '../support/extension-globals';
import { expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { waitForAccess } from '../../src/background/access';
import type { StartTimer } from '../../src/shared';

const tab = { id: 7, url: 'https://a.example/' } as Tabs.Tab;

/** Waits with a page that refuses the first scripts; gives how many were sent and how long the waits were, in ms. */
async function waitWith(refused: number, of: Tabs.Tab): Promise<{ sent: number; waits: number[] }> {
  let sent = 0;
  const waits: number[] = [];
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: () =>
        ++sent > refused
          ? Promise.resolve([])
          : Promise.reject(new Error('Cannot access contents of the page.')),
    },
  });
  const start: StartTimer = (ms, then) => {
    waits.push(ms);
    queueMicrotask(then);
    return () => undefined;
  };
  await waitForAccess(of, start);
  return { sent, waits };
}

it('goes on at once where the page can be reached', async () => {
  expect(await waitWith(0, tab)).toEqual({ sent: 1, waits: [] });
});

it('tries again while the access has not arrived in the page’s process', async () => {
  const { sent, waits } = await waitWith(3, tab);
  expect(sent).toBe(4);
  expect(waits).toHaveLength(3);
});

it('gives up after about a second', async () => {
  const { waits } = await waitWith(Infinity, tab);
  const total = waits.reduce((sum, ms) => sum + ms, 0);
  expect(total).toBeGreaterThan(500);
  expect(total).toBeLessThanOrEqual(1000);
});

it.each(['chrome://settings/', 'https://chromewebstore.google.com/', undefined])(
  'does not wait for %s, where the browser lets no extension in',
  async (url) => {
    expect(await waitWith(Infinity, { id: 7, url } as Tabs.Tab)).toEqual({
      sent: 0,
      waits: [],
    });
  },
);
