import { resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { loadExtension, type LoadedExtension } from '../../scripts/start/extension';
import { launchChromium, type LaunchOptions, type RunningBrowser } from './chromium';

export const builtExtension = resolve('.output/chrome-mv3');

export interface RunningExtension extends RunningBrowser, LoadedExtension {
  /** Stops the service worker as the browser does after half an idle minute. */
  stopWorker(): Promise<void>;
  /** A page of the extension ('popup.html'). */
  open(path: string): Promise<Page>;
}

export async function launchWithExtension(
  options: LaunchOptions & { readonly path?: string } = {},
): Promise<RunningExtension> {
  const running = await launchChromium(options);
  const { context } = running;
  const welcome = context.waitForEvent('page', (page) => page.url().endsWith('welcome.html'));
  const extension = await loadExtension(context, options.path ?? builtExtension);
  // A fresh installation opens its welcome page in front of everything else.
  if (options.profile === undefined) await (await welcome).close();
  return {
    ...running,
    ...extension,
    async stopWorker() {
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await session.send('ServiceWorker.enable');
      const worker = await extension.worker();
      const gone = worker.waitForEvent('close');
      await session.send('ServiceWorker.stopAllWorkers');
      await gone;
      await session.detach();
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
  };
}
