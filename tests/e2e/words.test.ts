import { afterEach, beforeEach, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';

let extension: RunningExtension;
beforeEach(async () => {
  extension = await launchWithExtension();
});
afterEach(() => extension.close());

/** What Chromium does to all pages and the worker when the first page that asks for words closes while it waits. */
const loseWords = (): void => {
  chrome.i18n.getMessage = () => '';
};

it.each([
  ['options.html#filter', 'Text to test'],
  // With a value in it.
  ['options.html#about', /^Version \d/],
  ['popup.html', 'Draft'],
  ['welcome.html', 'Practice'],
])('%s has its words where the browser lost them', async (path, word) => {
  await extension.context.addInitScript(loseWords);
  const page = await extension.open(path);
  await expect.poll(() => page.getByText(word).count()).toBeGreaterThan(0);
});

it('the worker has its words where the browser lost them', async () => {
  const page = await extension.open('icon/16.png');
  const worker = await extension.worker();
  await worker.evaluate(loseWords);
  // The button tells of a page that lets no extension in; its title can be read, unlike the menu.
  await extension.chooseInMenu(page, 'fix');
  const title = (): Promise<string> =>
    worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return chrome.action.getTitle({ tabId: tab?.id ?? 0 });
    }, page.url());
  await expect.poll(title).toContain('no extension');
});
