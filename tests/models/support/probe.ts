import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page, Worker } from 'playwright-core';

import type { LoadableModel } from '../../../src/models';
import { connectSources } from '../../../src/shared';
import { bundleForPage } from '../../support/bundle';
import { loadExtension, type LoadedExtension } from '../../../scripts/start/extension';
import { launchChromium, type RunningBrowser } from '../../support/chromium';
import { watchWorkers } from '../../support/workers';
import type * as WebLLMPage from './webllm-page';

declare const webllm: typeof WebLLMPage;

export interface Probe {
  readonly running: RunningBrowser & LoadedExtension;
  readonly page: Page;
  /** Where its files lie. */
  readonly folder: string;
  /** The worker, started if need be. */
  wake(): Promise<Worker>;
  readonly kill: () => Promise<void>;
  /** Loads the model into WebLLM in a page of the extension and lets it fix a text. */
  askWebLLM(selected: LoadableModel, text: string): Promise<string>;
  /** Makes the disk small; without a figure, as it was. */
  limitStorage(bytes?: number): Promise<void>;
  close(): Promise<void>;
}

/** A minimal extension around the model library, with the real one's permissions and Content-Security-Policy. */
export async function launchProbe(
  settings: Readonly<Record<string, string | number>> = {},
  options: { readonly permissions?: readonly string[] } = {},
): Promise<Probe> {
  const folder = await mkdtemp(join(tmpdir(), 'inkognito-probe-'));
  const code = await bundleForPage('tests/models/support/probe-worker.ts', 'probe');
  await mkdir(folder, { recursive: true });
  const query = new URLSearchParams(Object.entries(settings).map(([key, value]) => [key, String(value)]));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Probe',
      version: '1',
      background: { service_worker: `worker.js` },
      permissions: options.permissions ?? ['unlimitedStorage', 'storage'],
      content_security_policy: {
        extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; connect-src ${connectSources.join(' ')}`,
      },
    }),
  );
  await writeFile(
    join(folder, 'worker.js'),
    `const probeSettings = ${JSON.stringify(query.toString())};\n${code}`,
  );
  await writeFile(
    join(folder, 'page.js'),
    await bundleForPage('tests/models/support/probe-page.ts', 'probePage'),
  );
  await writeFile(
    join(folder, 'page.html'),
    '<!doctype html><title>Probe</title><script src="page.js"></script><input type="file" webkitdirectory>',
  );
  const browser = await launchChromium();
  const extension = await loadExtension(browser.context, folder);
  const running = { ...browser, ...extension };
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/page.html`);
  const workers = await watchWorkers(page);
  return {
    running,
    page,
    folder,
    async wake() {
      await page.evaluate(() => chrome.runtime.sendMessage('wake'));
      return running.worker();
    },
    kill: workers.stop,
    async askWebLLM(selected, text) {
      await writeFile(
        join(folder, 'webllm.js'),
        await bundleForPage('tests/models/support/webllm-page.ts', 'webllm'),
      );
      await page.addScriptTag({ url: '/webllm.js' });
      return page.evaluate(({ selected, text }) => webllm.answer(selected, text), { selected, text });
    },
    async limitStorage(bytes) {
      const session = await browser.context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: `chrome-extension://${extension.id}`,
        ...(bytes === undefined ? {} : { quotaSize: bytes }),
      });
      // The limit holds as long as the session that set it.
      if (bytes === undefined) await session.detach();
    },
    async close() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
