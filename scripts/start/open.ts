import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';

import { closeContext, removeProfile } from './close';
import { loadExtension, type LoadedExtension } from './extension';

export interface OpenedBrowser {
  readonly context: BrowserContext;
  readonly extension: LoadedExtension;
  /** What a fresh installation opens by itself. */
  readonly welcome: Page;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly headless: boolean;
  readonly args?: readonly string[];
  /** Pages of a fixed size for taking pictures; without it they are as large as their window. */
  readonly camera?: { readonly width: number; readonly height: number; readonly deviceScaleFactor: number };
}

/** Opens a browser with a fresh profile, so that the person's own one is not touched, and loads the extension. */
export async function openBrowser(
  executablePath: string,
  extension: string,
  { headless, camera, args = [] }: OpenOptions,
): Promise<OpenedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'inkognito-'));
  let context: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    if (context) await closeContext(context);
    await removeProfile(profile);
  };
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      ...(camera
        ? { viewport: camera, deviceScaleFactor: camera.deviceScaleFactor, reducedMotion: 'reduce' }
        : { viewport: null }),
      // Whoever interrupts is heard in start.ts, which cleans up after itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      args: [
        '--no-first-run',
        '--enable-unsafe-extension-debugging',
        ...(headless ? ['--headless=new'] : []),
        // Chromium refuses to start its sandbox for root, the usual user of a container.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // A container may have little shared memory or none; files in the temporary folder do as well.
        '--disable-dev-shm-usage',
        ...args,
      ],
    });
    const welcome = context.waitForEvent('page', (page) => page.url().endsWith('welcome.html'));
    const [loaded, page] = await Promise.all([loadExtension(context, extension), welcome]);
    return {
      context,
      extension: loaded,
      welcome: page,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The environment names a display that is not there any more; Chromium and Playwright both say so in their logs. */
export const isDisplayMissing = (error: unknown): boolean =>
  error instanceof Error &&
  /Missing X server|without having a XServer|platform failed to initialize/.test(error.message);
