import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page, Worker } from 'playwright-core';

import { connectSources } from '../../../../src/shared';
import { bundleForPage } from '../../../support/bundle';
import { loadExtension, type LoadedExtension } from '../../../../scripts/start/extension';
import { launchChromium, type RunningBrowser } from '../../../support/chromium';

export interface Probe {
  readonly running: RunningBrowser & LoadedExtension;
  readonly page: Page;
  /** Where its files lie. */
  readonly folder: string;
  /** The worker, started if need be. */
  wake(): Promise<Worker>;
  readonly kill: () => Promise<void>;
  close(): Promise<void>;
}

/** A minimal extension around the model library, with the real one's permissions and Content-Security-Policy. */
export async function launchProbe(
  settings: Readonly<Record<string, string | number>> = {},
  options: { readonly profile?: string; readonly args?: readonly string[] } = {},
): Promise<Probe> {
  const folder = await mkdtemp(join(tmpdir(), 'inkognito-probe-'));
  const code = await bundleForPage('tests/engine/models/support/probe-worker.ts', 'probe');
  await mkdir(folder, { recursive: true });
  const query = new URLSearchParams(Object.entries(settings).map(([key, value]) => [key, String(value)]));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Probe',
      version: '1',
      background: { service_worker: `worker.js` },
      permissions: ['unlimitedStorage', 'storage'],
      content_security_policy: {
        extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; connect-src ${connectSources.join(' ')}`,
      },
    }),
  );
  await writeFile(
    join(folder, 'worker.js'),
    `const probeSettings = ${JSON.stringify(query.toString())};\n${code}`,
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Probe</title>');
  const browser = await launchChromium(options);
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
    async close() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Stops service workers and knows, from the browser itself, when they are gone. */
async function watchWorkers(page: Page): Promise<{ readonly stop: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  let heard = (): void => {};
  const runningVersions = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') runningVersions.delete(versionId);
      else runningVersions.add(versionId);
    }
    heard();
  });
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      const gone = new Promise<void>((resolve) => {
        heard = () => {
          if (runningVersions.size === 0) resolve();
        };
      });
      await session.send('ServiceWorker.stopAllWorkers');
      heard();
      await gone;
    },
  };
}
