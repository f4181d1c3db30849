import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';

/** What the browser's page for shortcuts calls; the types of extensions do not include it. */
interface SettingsPage {
  readonly developerPrivate: {
    updateExtensionCommand(change: Readonly<Record<string, string>>): Promise<void>;
  };
}

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension.close());

it('both commands have a key after installation', async () => {
  const worker = await extension.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({ 'fix-selection': 'Alt+Shift+F', 'rewrite-selection': 'Alt+Shift+D' });
});

it.each(['welcome.html', 'options.html#general'])('%s shows the keys that are set', async (path) => {
  const page = await extension.open(path);
  await expect.poll(() => page.locator('.pg-keys').allInnerTexts()).toEqual(['Alt+Shift+F', 'Alt+Shift+D']);
  await page.close();
});

it('a key that is taken away is shown as not set once the page has the focus again', async () => {
  const page = await extension.open('welcome.html');
  await expect.poll(() => page.locator('.pg-keys').count()).toBe(2);
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions/shortcuts');
  await settings.evaluate(
    (extensionId) =>
      (chrome as unknown as SettingsPage).developerPrivate.updateExtensionCommand({
        extensionId,
        commandName: 'rewrite-selection',
        keybinding: '',
      }),
    extension.id,
  );
  await settings.close();
  // Under Playwright every page has the focus all the time.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('Not set', { exact: true }).waitFor();
  await page.getByText('A shortcut that is not set does nothing.').waitFor();
  await page.close();
});
