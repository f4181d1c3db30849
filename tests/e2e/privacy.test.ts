import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connectSources } from '../../src/shared';
import { builtExtension, launchWithExtension, type RunningExtension } from '../support/extension';
import { netLogArgument, readNetLog } from '../support/net-log';
import { serveFolder, type RunningServer } from '../support/static-server';
import { dumpStorage } from '../support/stores';
import { waitForSuggestion } from '../support/wait';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as Manifest;

describe('the manifest asks for no more than the README says', () => {
  it('has these permissions and no host', () => {
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'contextMenus', 'offscreen', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  it('puts nothing into pages and opens nothing to them', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets the browser refuse every other host', () => {
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain(`connect-src ${connectSources.join(' ')}`);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });
});

describe('a session with the instant engine', () => {
  let folder: string;
  let extension: RunningExtension;
  let server: RunningServer;
  const secretWord = 'Zanzibarquux';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkognito-log-'));
    server = await serveFolder('tests/web-pages');
    extension = await launchWithExtension({ args: [netLogArgument(join(folder, 'net.json'))] });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves an untouched page untouched', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    const worker = await extension.worker();
    expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await page.close();
  });

  it('gives a content script no settings, no drafts, no history, and no way to wipe', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    await extension.grantActiveTab(page);
    const worker = await extension.worker();
    const seen = await worker.evaluate(async (url) => {
      await chrome.storage.local.set({ settings: { dictionary: ['mine'] } });
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((each) => each.url === url);
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: async () => {
          const attempt = async (work: () => Promise<unknown>): Promise<string> =>
            work().then(
              (value) => `got ${JSON.stringify(value)}`,
              (error: unknown) => `refused ${String(error)}`,
            );
          const request = (name: string, params = {}): Promise<unknown> =>
            chrome.runtime.sendMessage({ inkognito: 'request', name, params });
          return {
            storage: await attempt(() => chrome.storage.local.get(null)),
            databases: JSON.stringify((await indexedDB.databases()).map(({ name }) => name)),
            wipe: await attempt(() => request('wipe')),
            models: await attempt(() => request('models.list')),
            other: await attempt(() => request('site.policy', { origin: 'https://bank.example' })),
            own: await attempt(() => request('site.policy')),
          };
        },
      });
      return result?.result;
    }, page.url());
    expect(seen?.storage).toMatch(/^refused/);
    expect(seen?.databases).toBe('[]');
    for (const reply of [seen?.wipe, seen?.models, seen?.other]) expect(reply).toContain('message-refused');
    expect(seen?.own).toContain(server.origin);
    await page.close();
  });

  it('sends nothing anywhere while a text is fixed, and keeps nothing of it', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/workplace.html`);
    await page.locator('#textarea').fill(`The ${secretWord} recieved alot of mail.`);
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, 'fix');
    const session = await extension.context.newCDPSession(page);
    await waitForSuggestion(page, session);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('#textarea').inputValue()).toContain('received');

    const stored = await dumpStorage(await extension.worker());
    expect(stored).not.toContain(secretWord);
    await page.close();
    await extension.close();

    const ours = readNetLog(join(folder, 'net.json')).filter(({ initiator }) =>
      initiator?.startsWith('chrome-extension://'),
    );
    expect(ours.filter(({ url }) => !url.startsWith('chrome-extension://'))).toEqual([]);
    const fromPages = readNetLog(join(folder, 'net.json')).filter(({ initiator }) =>
      initiator?.startsWith('http'),
    );
    expect(fromPages.every(({ url }) => url.startsWith(server.origin))).toBe(true);
    expect(readFileSync(join(folder, 'net.json'), 'utf8')).not.toContain(secretWord);
  });
});
