import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { answer, callsOf, focused, hold, openStudio, release, show, type PagesStudio } from './support';

let studio: PagesStudio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const freed = {
  ok: true,
  value: {
    bytesFreed: 711_020_440,
    databases: 2,
    caches: 3,
    files: 1,
    storageItems: 9,
    refused: [],
    permissions: 2,
  },
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const popup = async (): Promise<Page> => {
  const page = await studio.open('popup');
  await show(page, 'popup', 'usual');
  return page;
};

describe('wiping', () => {
  it('names what it erases, is confirmed by keys alone, and says what it freed', async () => {
    const page = await popup();
    await button(page, 'Wipe everything').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('h2 Wipe everything?');
    const rows = await page.locator('dl > div').allInnerTexts();
    expect(rows.map((row) => row.replace('\n', ' '))).toEqual([
      'Kept rewrites 1',
      'Drafts 3',
      'Dictionary words 4',
      'Writing models 1 · 711 MB',
      'Site permissions and choices 3',
      'Settings 3',
      'Network ledger 6',
    ]);
    await hold(page, 'wipe');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Keep everything');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Erase everything');
    await page.keyboard.press('Enter');
    expect(await callsOf(page, 'wipe')).toHaveLength(1);
    await page.getByRole('heading', { name: 'Erasing…' }).waitFor();
    expect(await button(page, 'Erase everything').isDisabled()).toBe(true);
    await release(page, 'wipe', freed);
    await expect.poll(() => focused(page)).toBe('h2 Everything is erased');
    await page.getByText('711 MB freed').waitFor();
    expect(await page.locator('dl').innerText()).toContain('Site permissions given back\n2');
    await button(page, 'Close').click();
    await expect.poll(() => focused(page)).toBe('button Wipe everything');
    await page.close();
  });

  it('a second Enter on the button that opens it erases nothing', async () => {
    const page = await popup();
    await button(page, 'Wipe everything').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    expect(await callsOf(page, 'wipe')).toEqual([]);
    await page.close();
  });

  it('Escape keeps everything and gives the focus back', async () => {
    const page = await popup();
    await button(page, 'Wipe everything').click();
    await expect.poll(() => focused(page)).toBe('h2 Wipe everything?');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('button Wipe everything');
    expect(await callsOf(page, 'wipe')).toEqual([]);
    await page.close();
  });

  it('says when the browser refused, and can be tried again', async () => {
    const page = await popup();
    await answer(page, 'wipe', { ok: false, error: { code: 'storage-failed', detail: 'blocked' } });
    await button(page, 'Wipe everything').click();
    await button(page, 'Erase everything').click();
    await page.getByText('The browser could not save that.').waitFor();
    await answer(page, 'wipe', freed);
    await button(page, 'Try again').click();
    await page.getByText('711 MB freed').waitFor();
    expect(await callsOf(page, 'wipe')).toHaveLength(2);
    await page.close();
  });

  it('works from the options page as well', async () => {
    const page = await studio.open('options');
    await show(page, 'options', 'privacy');
    await answer(page, 'wipe', freed);
    await button(page, 'Wipe everything').click();
    await button(page, 'Erase everything').click();
    await page.getByText('711 MB freed').waitFor();
    expect(await callsOf(page, 'wipe')).toHaveLength(1);
    await page.close();
  });
});
