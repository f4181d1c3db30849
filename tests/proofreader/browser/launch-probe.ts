import { resolve } from 'node:path';

import type { Worker } from 'playwright-core';

import { loadExtension } from '../../../scripts/start/extension';
import { launchChromium } from '../../support/chromium';
import type { RunningBrowser } from '../../support/chromium';

export interface RunningProbe extends RunningBrowser {
  readonly id: string;
  worker(): Worker;
  /** Stops the service worker as the browser does after half an idle minute, and wakes it up again with a message. */
  restartWorker(): Promise<void>;
}

/** Chromium with a probe extension: some parts of the real one, without its pages. */
export async function launchProbe(folder: string): Promise<RunningProbe> {
  const running = await launchChromium();
  const { context } = running;
  const extension = await loadExtension(context, resolve(folder));
  const worker = await extension.worker();

  return {
    ...running,
    id: extension.id,
    worker: () => worker,
    async restartWorker() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/waker.html`);
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((done) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      // The protocol's handle of the worker stays good: it is attached to the next one, too.
      await page.evaluate(() => chrome.runtime.sendMessage('wake up'));
      await page.close();
    },
  };
}
