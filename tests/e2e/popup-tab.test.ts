import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension.close());

/** Erases everything in a tab of its own. */
async function wipe(): Promise<void> {
  const options = await extension.open('options.html#privacy');
  await options.getByRole('button', { name: 'Wipe everything' }).click();
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByText('Everything is erased').waitFor();
  await options.close();
}

const text = (popup: Page): Promise<string> => popup.locator('.popup-editor textarea').inputValue();

describe('the popup in a tab', () => {
  it('no longer shows what was entered in it after a wipe elsewhere', async () => {
    const popup = await extension.open('popup.html');
    await popup.locator('.popup-editor textarea').fill('Zebra-77421');
    await wipe();
    await expect.poll(() => text(popup)).toBe('');
    await popup.reload();
    expect(await text(popup)).toBe('');
    await popup.close();
  });

  it('no longer shows the draft that was written last', async () => {
    // Before the worker reads it for the first time.
    await extension.stopWorker();
    const keeper = await extension.open('icon/16.png');
    await keeper.evaluate(() =>
      chrome.storage.session.set({
        draft: {
          id: 'd1',
          request: { instruction: 'A note', tone: 'neutral', length: 'short' },
          run: { name: 'stopped', partial: 'Zebra-77421' },
        },
      }),
    );
    const popup = await extension.open('popup.html');
    await expect.poll(() => text(popup)).toBe('Zebra-77421');
    await wipe();
    await expect.poll(() => text(popup)).toBe('');
    await popup.reload();
    await popup.locator('.popup-editor textarea').waitFor();
    expect(await text(popup)).toBe('');
    await popup.close();
  });
});
