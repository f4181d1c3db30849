import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadExtension } from '../../scripts/start/extension';
import { waitForCard } from '../support/card';
import { launchChromium, type LaunchOptions } from '../support/chromium';
import { openDisplay, type Display } from '../support/display';
import { builtExtension, launchWithExtension, type RunningExtension } from '../support/extension';
import { dumpProfile, type ProfileDump } from '../support/profile-dump';
import { restorePage, restoreProfile, withModelFiles, writeEmptyExtension } from '../support/profile-restore';
import { serveFolder, type RunningServer } from '../support/static-server';
import { button, until, waitForSuggestion } from '../support/wait';

/**
 * tests/fixtures/profile-0.1.0 holds what version 0.1.0 itself stored; tests/support/record-profile.ts made it. It is
 * written into a fresh profile by an extension that does nothing but has the same id; then the browser starts again,
 * with the new version in the same folder, as after an update. Only the browser's permission is given anew.
 */
const slowMs = 240_000;
/** As a version newer than this one may have stored it. */
const unknown = { settings: { theme: 'dark' }, site: { tone: 'formal' }, local: { later: [1, 2] } };

let folder: string;
let dump: ProfileDump;
let display: Display;
let pages: RunningServer;
let extension: RunningExtension;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkognito-old-'));
  const path = join(folder, 'extension');
  dump = withUnknownKeys(
    JSON.parse(await readFile('tests/fixtures/profile-0.1.0/profile.json', 'utf8')) as ProfileDump,
  );
  display = await openDisplay();
  pages = await serveFolder('tests/web-pages');
  const options: LaunchOptions = {
    headed: true,
    display: display.name,
    profile: join(folder, 'profile'),
    args: [`--host-resolver-rules=MAP *.example ${new URL(pages.origin).host}`],
  };
  await fillProfile(options, path);
  await rm(path, { recursive: true });
  await cp(builtExtension, path, { recursive: true });
  const manifest = join(path, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, JSON.stringify({ ...(JSON.parse(text) as object), version: '0.1.1' }));
  extension = await launchWithExtension({ ...options, path });
}, slowMs);
afterAll(async () => {
  await extension.close();
  await pages.close();
  await display.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function withUnknownKeys({ local, ...others }: ProfileDump): ProfileDump {
  const { settings, sites } = local as Record<'settings' | 'sites', Record<string, object>>;
  return {
    ...others,
    local: {
      ...local,
      ...unknown.local,
      settings: { ...settings, ...unknown.settings },
      sites: { ...sites, 'http://on.example': { ...sites['http://on.example'], ...unknown.site } },
    },
  };
}

async function fillProfile(options: LaunchOptions, path: string): Promise<void> {
  await writeEmptyExtension(
    path,
    dump.scripts.flatMap(({ js = [] }) => js),
  );
  const running = await launchChromium(options);
  const { id } = await loadExtension(running.context, path);
  const page = await running.context.newPage();
  await page.goto(`chrome-extension://${id}/${restorePage}`);
  await page.evaluate(restoreProfile, await withModelFiles(dump, 'tests/fixtures/models/tiny-fixer'));
  expect(await page.evaluate(dumpProfile)).toMatchObject({ local: dump.local, databases: dump.databases });
  await running.close();
}

/** Presses "Allow", which stands at the right of the browser's question, in the middle of the window. */
const allow = (): Promise<boolean> =>
  until(async () => {
    display.hands('mousemove', '669', '271', 'click', '1');
    return (await stored()).origins.length > 0;
  }, 20_000);

const stored = async (): Promise<ProfileDump> => (await extension.worker()).evaluate(dumpProfile);
const chosen = (page: Page, label: string): Promise<string> =>
  page
    .getByLabel(label)
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : '',
    );
const optionsPage = async (section: string): Promise<Page> => {
  const page = await extension.open(`options.html#${section}`);
  await page.locator('main').waitFor();
  return page;
};

async function openSite(host: string, text: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`http://${host}/workplace.html`);
  await page.locator('#input').click();
  await page.locator('#textarea').fill(text);
  await page.locator('#textarea').click();
  await page.keyboard.press('Control+A');
  return page;
}

describe('the pages of the new version show', () => {
  it('the kind of English, the dictionary, tones and glossaries', async () => {
    const page = await optionsPage('general');
    await expect.poll(() => chosen(page, 'Spelling follows')).toBe('British');
    for (const word of ['Inkognito', 'zorbiate', 'Łódź'])
      await page.getByRole('button', { name: `Remove ${word} from the dictionary` }).waitFor();
    const switches = page.getByRole('switch');
    const on = await switches.evaluateAll((all) =>
      all.flatMap((each, index) =>
        each instanceof HTMLInputElement && each.checked ? [index === 0 ? 'first' : index] : [],
      ),
    );
    expect(on).toEqual(['first', (await switches.count()) - 1]);
    await page.close();
  });

  it('how strict the filter is and what it looks for', async () => {
    const page = await optionsPage('filter');
    await expect.poll(() => page.getByRole('radio', { name: 'Strict' }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: 'Harassment' }).isChecked()).toBe(false);
    expect(await page.getByRole('switch', { name: 'Hate' }).isChecked()).toBe(true);
    await page.close();
  });

  it('the model, and what it may take', async () => {
    const page = await optionsPage('models');
    await page.getByRole('article', { name: 'Tiny fixer' }).getByText('In use').waitFor();
    expect(await chosen(page, 'Graphics memory a model may take')).toBe('4 GB');
    expect(await chosen(page, 'Propose models that write at least')).toBe('15 words a second');
    expect(await chosen(page, 'Give its memory back after')).toBe('30 minutes');
    expect(await page.getByLabel('Spare the battery').isChecked()).toBe(false);
    await page.close();
  });

  it('the sites', async () => {
    const page = await optionsPage('sites');
    const state = (host: string) => page.getByRole('group', { name: `How Inkognito works on ${host}` });
    const on = state('on.example').getByRole('button', { name: 'On', exact: true });
    // The protocol installs an unpacked extension anew at each start, without the hosts that were granted.
    await page.getByText('Permission was taken back').waitFor();
    await on.click();
    expect(await allow()).toBe(true);
    await expect.poll(() => on.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Permission was taken back').waitFor({ state: 'detached' });
    await state('off.example').getByRole('button', { name: 'Off', exact: true, pressed: true }).waitFor();
    expect(await page.getByRole('switch', { name: /Keeps rewrites.*on\.example/ }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: /Keeps rewrites.*off\.example/ }).isChecked()).toBe(false);
    await page.close();
  });

  it('kept rewrites and the ledger', async () => {
    const page = await optionsPage('privacy');
    for (const text of ['We definitely need a lot of colour.', 'I receive mail because I asked for it.'])
      await expect.poll(() => page.getByText(text).count()).toBeGreaterThan(0);
    await expect.poll(() => page.getByText('11 requests').count()).toBe(1);
    await page.close();
  });

  it('kept drafts', async () => {
    const popup = await extension.open('popup.html');
    await popup.getByRole('button', { name: /^Open draft:.*harbour/ }).waitFor();
    await popup.getByRole('button', { name: /^Open draft:.*Zoë/ }).click();
    await expect
      .poll(() => popup.getByLabel('Your draft').inputValue())
      .toBe('Dear Zoë,\n\nsee you on Monday. 👍🏽\n');
    await popup.getByRole('button', { name: 'Clear' }).click();
    await popup.close();
  });
});

describe('the new version works with', () => {
  it('the site that is On, without a gesture', async () => {
    // As after an update, which takes registered scripts away.
    await (
      await extension.worker()
    ).evaluate(async () => {
      await chrome.scripting.unregisterContentScripts();
      const installed = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
      installed.dispatch({ reason: 'update', previousVersion: '0.1.0' });
    });
    await expect
      .poll(async () => (await stored()).scripts)
      .toMatchObject([{ matches: ['http://on.example/*'], js: ['writer.js'] }]);
    const page = await openSite('on.example', 'Something to select.');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('html > div[popover]') !== null))
      .toBe(true);
    await page.close();
  });

  it('the site that is Off', async () => {
    const page = await openSite('off.example', 'I recieve alot of mail.');
    await extension.chooseInMenu(page, 'fix');
    const session = await extension.context.newCDPSession(page);
    await waitForCard(page, session, (nodes) => nodes.find(({ name }) => /off (on|for)/i.test(name)));
    expect((await waitForCard(page, session, button('Close'))).disabled).toBe(false);
    await page.close();
  });

  it('the dictionary and the kind of English; what it fixes is kept beside what was kept', async () => {
    const page = await openSite('on.example', 'We zorbiate the colour becuase of Łódź.');
    const session = await extension.context.newCDPSession(page);
    await extension.chooseInMenu(page, 'fix');
    await waitForSuggestion(page, session);
    await page.keyboard.press('Control+Enter');
    const fixed = 'We zorbiate the colour because of Łódź.';
    await expect.poll(() => page.locator('#textarea').inputValue()).toBe(fixed);
    const rows = (await stored()).databases.flatMap(({ stores }) =>
      stores.filter(({ name }) => name === 'history').flatMap((store) => store.rows),
    );
    expect(rows).toHaveLength(3);
    expect(rows).toMatchObject([
      { id: 1 },
      { id: 2 },
      { id: 3, origin: 'http://on.example', revised: fixed },
    ]);
    await page.close();
  });

  it('the model, which is not fetched again', { timeout: slowMs }, async () => {
    const page = await openSite('on.example', 'I recieve alot of mail becuase I asked for it.');
    const session = await extension.context.newCDPSession(page);
    await extension.chooseInMenu(page, 'clearer');
    // It writes: software graphics on a busy machine take their time to finish.
    await waitForCard(
      page,
      session,
      (nodes) => nodes.find(({ role, name }) => role === 'StaticText' && name.startsWith('I receive')),
      slowMs - 30_000,
    );
    await page.close();
    const ledger = (await stored()).databases.flatMap(({ stores }) =>
      stores.filter(({ name }) => name === 'ledger').flatMap(({ rows }) => rows),
    );
    expect(ledger).toHaveLength(11);
  });
});

describe('nothing stored is lost', () => {
  it('also what this version does not have, when other things are changed', async () => {
    const options = await optionsPage('general');
    await options.getByLabel('Spelling follows').selectOption('Canadian');
    await options.getByLabel('Add a word').fill('wxt');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    const sites = await optionsPage('sites');
    await sites.getByRole('switch', { name: /Keeps rewrites.*off\.example/ }).click();
    const wanted = {
      ...dump.local,
      settings: {
        ...(dump.local['settings'] as object),
        dialect: 'canadian',
        dictionary: ['Inkognito', 'zorbiate', 'Łódź', 'wxt'],
      },
      sites: {
        ...(dump.local['sites'] as object),
        'http://off.example': { choice: 'off', history: true },
      },
    };
    await until(async () => JSON.stringify(await stored()).includes('"choice":"off","history":true'), 10_000);
    expect((await stored()).local).toEqual({ ...wanted, settings$: { v: 1 }, sites$: { v: 1 } });
  });

  it('in the databases, which have the shape that version 0.1.0 gave them, and the files of the model', async () => {
    const now = await stored();
    for (const { name, version, stores } of dump.databases) {
      const found = now.databases.find((database) => database.name === name);
      expect(found?.version).toBe(version);
      for (const { rows, ...shape } of stores) {
        const store = found?.stores.find((each) => each.name === shape.name);
        expect(store).toMatchObject(shape);
        // The rate of reading weights is measured anew with each load.
        const kept = rows.filter((row) => !JSON.stringify(row).includes('"rate:'));
        expect(store?.rows).toEqual(expect.arrayContaining(kept));
      }
    }
    expect(now.files.map(({ path }) => path)).toEqual(dump.files.map(({ path }) => path));
  });
});
