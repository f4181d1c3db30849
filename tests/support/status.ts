import type { Page } from 'playwright-core';

import type { Status } from '../../src/messaging';

/** Listens to the engines' state as the extension's own pages do; `page` must be one of them. */
export async function watchStatus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log: unknown[] = [];
    Object.assign(globalThis, { statusLog: log });
    const connect = (): void => {
      const port = chrome.runtime.connect({ name: 'status' });
      port.onMessage.addListener((status: unknown) => log.push(status));
      port.onDisconnect.addListener(connect);
    };
    connect();
  });
}

export const statusLog = (page: Page): Promise<readonly Status[]> =>
  page.evaluate(() => (globalThis as unknown as { statusLog: Status[] }).statusLog);

export const latestStatus = async (page: Page): Promise<Status | undefined> => (await statusLog(page)).at(-1);
