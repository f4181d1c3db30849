import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { webLlmAssets } from '../../../scripts/webllm-assets-plugin';
import type * as Library from '../../../src/llm/webllm/library';
import { bundleForPage } from '../../support/bundle';
import { launchChromium, type RunningBrowser } from '../../support/chromium';
import { serveFolder, type RunningServer } from '../../support/static-server';
import { bundleScript, startFolder } from '../../proofreader/browser/probe-extension';

declare const library: typeof Library;

/** Only WebLLM has it. */
const ofWebLlm = 'ModelNotLoadedError';

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('WebLLM in %s', (folder) => {
  it('is in a script of its own, which the background script does not carry', () => {
    expect(readFileSync(`${folder}/webllm.js`, 'utf8')).toContain(ofWebLlm);
    expect(readFileSync(`${folder}/background.js`, 'utf8')).not.toContain(ofWebLlm);
  });
});

describe('WebLLM for a background script in a page, as in Firefox', () => {
  const folder = '.test-build/webllm-page';
  let server: RunningServer;
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    await startFolder(folder, {});
    await bundleScript('tests/llm/browser/probe/webllm.ts', folder, 'webllm.js', [webLlmAssets()]);
    const code = await bundleForPage('src/llm/webllm/library.ts', 'library');
    server = await serveFolder(folder, (request, response) => {
      if (request.url !== '/') return false;
      response.setHeader('content-type', 'text/html').end(`<!doctype html><head><script>${code}</script>`);
      return true;
    });
    browser = await launchChromium();
  });
  afterAll(() => Promise.all([browser.close(), server.close()]));
  beforeEach(async () => {
    page = await browser.context.newPage();
    await page.goto(`${server.origin}/`);
  });

  const load = (): Promise<string> =>
    page.evaluate(() =>
      library.loadLibrary().then(
        ({ MLCEngine }) => typeof MLCEngine.prototype.reload,
        (error: Error) => error.name,
      ),
    );

  it('is read when it is used first, and once', async () => {
    const requests = (): number => server.requests.filter((path) => path === '/webllm.js').length;
    const before = requests();
    expect([await load(), await load()]).toEqual(['function', 'function']);
    expect(requests() - before).toBe(1);
  });

  it('is asked for again after it could not be read', async () => {
    await page.context().setOffline(true);
    expect(await load()).toBe('NetworkError');
    await page.context().setOffline(false);
    expect(await load()).toBe('function');
  });
});
