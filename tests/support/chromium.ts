import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { chromium, type BrowserContext, type Worker } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** No calls home, and WebGPU in software where there is no GPU. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];
const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];
// Chromium refuses to start its sandbox for root, the usual user of a CI container.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface RunningBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; none starts a plain browser. */
  readonly extension?: string;
  /** A visible window (under Xvfb) in place of the headless one. */
  readonly headed?: boolean;
  readonly profile?: string;
  readonly args?: readonly string[];
}

export async function launchChromium(options: LaunchOptions = {}): Promise<RunningBrowser> {
  if (!existsSync(executablePath))
    throw new Error(`No Chromium at ${executablePath}: apt-get install chromium`);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'inkognito-')));
  const extension = options.extension ? resolve(options.extension) : undefined;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: options.headed ? null : { width: 1100, height: 800 },
    args: [
      ...(options.headed ? ['--window-position=0,0', '--window-size=1000,800'] : ['--headless=new']),
      ...sandbox,
      ...quiet,
      ...softwareGpu,
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
      ...(options.args ?? []),
    ],
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The extension's service worker, started if it is not running yet. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

export const extensionId = (worker: Worker): string => new URL(worker.url()).host;
