import type { BarePage } from './bare-browser';

interface Versions {
  readonly versions: readonly { readonly versionId: string; readonly runningStatus: string }[];
}

/** Stops the background worker as the browser does after half an idle minute; `page` belongs to the extension. */
export async function watchWorker(page: BarePage): Promise<() => Promise<void>> {
  const running = new Set<string>();
  let heard = (): void => {};
  page.on('ServiceWorker.workerVersionUpdated', (params) => {
    for (const { versionId, runningStatus } of (params as Versions).versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    heard();
  });
  await page.send('ServiceWorker.enable');
  return async () => {
    const gone = new Promise<void>((resolve) => {
      heard = () => {
        if (running.size === 0) resolve();
      };
    });
    await page.send('ServiceWorker.stopAllWorkers');
    heard();
    await gone;
  };
}
