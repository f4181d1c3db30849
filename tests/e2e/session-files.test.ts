import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { removeProfile } from '../../scripts/start/close';
import { launchWithExtension } from '../support/extension';

const pages = [
  'popup.html',
  'welcome.html',
  ...['general', 'models', 'sites', 'filter', 'privacy', 'about'].map((section) => `options.html#${section}`),
];
const canary = 'zanzibar quicksilver';
/** For a field without protection, so that a search that finds nothing would be noticed. */
const controlCanary = 'pemmican bulwark';

/** Types the canary into every field for text; gives how many there were. */
async function typeEverywhere(page: Page): Promise<number> {
  for (const summary of await page.locator('summary').all()) await summary.click();
  const fields = page.locator('textarea, input:not([type=radio], [type=checkbox], [type=file])');
  for (const field of await fields.all()) {
    await field.fill('');
    await field.pressSequentially(canary);
  }
  return fields.count();
}

async function typeUnprotected(page: Page): Promise<void> {
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('body > textarea').last().pressSequentially(controlCanary);
}

/** Files of the folder that contain the text in UTF-8 or in UTF-16. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (wanted.some((each) => bytes.includes(each))) found.push(path.slice(folder.length + 1));
  }
  return found;
}

it('nothing typed into a page of the extension is in the profile after the browser closed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'inkognito-'));
  try {
    const extension = await launchWithExtension({ profile });
    const typed: Record<string, number> = {};
    for (const path of pages) {
      const page = await extension.open(path);
      await page.locator('main').waitFor();
      typed[path] = await typeEverywhere(page);
      if (path === 'popup.html') await typeUnprotected(page);
      // The browser writes a page's fields down when it leaves the page.
      await page.goto('about:blank');
    }
    expect(pages.filter((path) => typed[path] === 0)).toEqual([
      'options.html#sites',
      'options.html#privacy',
      'options.html#about',
    ]);
    await extension.close();
    expect(await filesWith(profile, controlCanary)).not.toEqual([]);
    expect(await filesWith(profile, canary)).toEqual([]);
  } finally {
    await removeProfile(profile);
  }
});
