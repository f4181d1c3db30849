import { resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { loadExtension, type LoadedExtension } from '../../scripts/start/extension';
import { watchWorkers } from './workers';
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
  const welcome =
    options.profile === undefined
      ? context.waitForEvent('page', (page) => page.url().endsWith('welcome.html'))
      : undefined;
  const extension = await loadExtension(context, options.path ?? builtExtension);
  // A fresh installation opens its welcome page in front of everything else.
  await (await welcome)?.close();
  return {
    ...running,
    ...extension,
    async stopWorker() {
      // A page of the extension's origin without a script that would wake the worker again.
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/icon/16.png`);
      const workers = await watchWorkers(page);
      await workers.stop();
      await page.close();
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
  };
}
