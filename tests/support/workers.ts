import type { Page } from 'playwright-core';

/**
 * Stops every service worker of the page's origin as the browser does after half an idle minute, and waits until the
 * browser says that they are gone. The page must belong to the extension.
 */
export async function watchWorkers(page: Page): Promise<{ readonly stop: () => Promise<void> }> {
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
