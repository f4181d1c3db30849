import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';

import { loadExtension, type LoadedExtension } from './extension';

export interface OpenedBrowser {
  readonly context: BrowserContext;
  readonly extension: LoadedExtension;
  close(): Promise<void>;
}

/** Opens a browser with a fresh profile, so that nothing of the person's own one is touched, and loads the extension. */
export async function openBrowser(
  executablePath: string,
  extension: string,
  { headless }: { headless: boolean },
): Promise<OpenedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'inkognito-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      ...(headless ? ['--headless=new'] : []),
      // Chromium refuses to start its sandbox for root, the usual user of a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return {
    context,
    extension: await loadExtension(context, extension),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
