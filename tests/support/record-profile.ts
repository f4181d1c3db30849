/**
 * Makes tests/fixtures/profile-0.1.0/profile.json: what version 0.1.0 left in a profile after a person had used it.
 * Its commit is the last one before CHANGELOG.md:
 *
 *     git worktree add /tmp/old 4126adb && cd /tmp/old && npm ci && npx wxt build && cd -
 *     npx jiti tests/support/record-profile.ts /tmp/old/.output/chrome-mv3
 *
 * Everything is done on its own pages in a real Chromium on a virtual screen, by the words that they had then.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { openDisplay, type Display } from './display';
import { launchWithExtension, type RunningExtension } from './extension';
import { serveModel } from './faulty-model-server';
import { openPopup } from './popup';
import { dumpProfile, type Bytes, type ProfileDump } from './profile-dump';
import { serveFolder } from './static-server';
import { until, waitForSuggestion } from './wait';

const modelFolder = 'tests/fixtures/models/tiny-fixer';
const slowMs = 240_000;

async function changeSettings(options: Page): Promise<void> {
  await options.getByLabel('Spelling follows').selectOption('British');
  for (const word of ['Inkognito', 'zorbiate', 'Łódź']) {
    await options.getByLabel('Add a word').fill(word);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.getByRole('button', { name: `Remove ${word} from the dictionary` }).waitFor();
  }
  const modules = options.getByRole('switch');
  await modules.first().click();
  await modules.last().click();
  await options.goto(options.url().replace(/#.*$/, '#filter'));
  await options.getByRole('radio', { name: 'Strict' }).check();
  await options.getByRole('switch', { name: 'Harassment' }).click();
  await options.goto(options.url().replace(/#.*$/, '#models'));
  await options.getByLabel('Graphics memory a model may take').selectOption({ index: 3 });
  await options.getByLabel('Propose models that write at least').selectOption({ index: 3 });
  await options.getByLabel('Give its memory back after').selectOption({ index: 3 });
  await options.getByLabel('Spare the battery').click();
}

async function addTinyFixer(options: Page): Promise<void> {
  const server = await serveModel(modelFolder);
  server.manifest = true;
  await options.getByLabel('Address of the model').fill(server.address);
  await options.getByLabel('Name').fill('Tiny fixer');
  await options.getByRole('button', { name: 'Add model' }).click();
  const card = options.getByRole('article', { name: 'Tiny fixer' });
  await card.getByRole('button', { name: /^Download/ }).click();
  await card.getByRole('button', { name: /^Download .*MB/ }).click();
  await card.getByText('In use').waitFor({ timeout: slowMs });
  await server.close();
}

/** In the real popup, by its keys. */
async function chooseFor(
  extension: RunningExtension,
  display: Display,
  page: Page,
  state: 'On' | 'Off',
): Promise<void> {
  const popup = await openPopup(extension, page);
  const focused = (): Promise<unknown> => popup.evaluate('document.activeElement?.textContent');
  await until(
    async () =>
      (await popup.evaluate('document.hasFocus() && [...document.querySelectorAll("button")].length > 3')) ===
      true,
    10_000,
  );
  for (let tabs = 0; tabs < 12 && (await focused()) !== state; tabs++) display.hands('key', 'Tab');
  display.hands('key', 'Return');
}

async function keepRewrites(extension: RunningExtension, page: Page): Promise<void> {
  const session = await extension.context.newCDPSession(page);
  for (const [text, action] of [
    ['We definately need alot of colour.', 'fix'],
    ['I recieve mail becuase I asked for it.', 'fix'],
  ] as const) {
    await page.locator('#textarea').fill(text);
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, action);
    await waitForSuggestion(page, session, slowMs);
    await page.keyboard.press('Control+Enter');
    await until(async () => (await page.locator('#textarea').inputValue()) !== text, 10_000);
  }
}

async function keepDrafts(extension: RunningExtension): Promise<void> {
  const popup = await extension.open('popup.html');
  for (const text of ['A note about the harbour.', 'Dear Zoë,\n\nsee you on Monday. 👍🏽\n']) {
    await popup.getByRole('button', { name: 'Paste a text of your own' }).click();
    await popup.getByLabel('Your draft').fill(text);
    await popup.getByRole('button', { name: 'Keep as draft' }).click();
    await popup.getByRole('button', { name: 'Keep changes' }).waitFor();
    await popup.getByRole('button', { name: 'Clear' }).click();
  }
  await popup.close();
}

/** Bytes that are in the model's files are named instead of copied. */
async function withoutModel(dump: ProfileDump): Promise<ProfileDump> {
  const files = await Promise.all(
    (await readdir(modelFolder)).map(async (name) => ({
      name,
      content: await readFile(join(modelFolder, name)),
    })),
  );
  const shorter = (bytes: Bytes): Bytes => {
    if (!('base64' in bytes)) return bytes;
    const content = Buffer.from(bytes.base64, 'base64');
    if (content.length < 1000) return bytes;
    for (const file of files) {
      const start = file.content.indexOf(content);
      if (start >= 0) return { model: file.name, start, end: start + content.length };
    }
    return bytes;
  };
  return {
    ...dump,
    files: dump.files.map((file) => ({ ...file, bytes: shorter(file.bytes) })),
    caches: dump.caches.map(({ name, entries }) => ({
      name,
      entries: entries.map((entry) => ({ ...entry, bytes: shorter(entry.bytes) })),
    })),
  };
}

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('the folder of the built version 0.1.0 is missing');
  const display = await openDisplay();
  const pages = await serveFolder('tests/web-pages');
  const extension = await launchWithExtension({
    path,
    headed: true,
    display: display.name,
    args: [`--host-resolver-rules=MAP *.example ${new URL(pages.origin).host}`],
  });
  try {
    const options = await extension.open('options.html#general');
    await changeSettings(options);
    await addTinyFixer(options);
    const on = await extension.context.newPage();
    await on.goto('http://on.example/workplace.html');
    await chooseFor(extension, display, on, 'On');
    const allowed = await until(async () => {
      display.hands('mousemove', '669', '271', 'click', '1');
      const worker = await extension.worker();
      return worker.evaluate(() => chrome.permissions.contains({ origins: ['http://on.example/*'] }));
    }, 20_000);
    if (!allowed) throw new Error('the permission was not given');
    const off = await extension.context.newPage();
    await off.goto('http://off.example/workplace.html');
    await chooseFor(extension, display, off, 'Off');
    await options.bringToFront();
    await options.goto(options.url().replace(/#.*$/, '#sites'));
    await options.getByRole('switch', { name: /Keeps rewrites.*on\.example/ }).click();
    await keepRewrites(extension, on);
    await keepDrafts(extension);
    const dump = await (await extension.worker()).evaluate(dumpProfile);
    const text = JSON.stringify(await withoutModel(dump), undefined, 2);
    await writeFile('tests/fixtures/profile-0.1.0/profile.json', `${text}\n`);
  } finally {
    await extension.close();
    await pages.close();
    await display.close();
  }
}
void main();
