import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';

import { closeContext, removeProfile } from '../../scripts/start/close';
import { chromiumTool, pathOf } from '../../scripts/tools';

/** No calls home, so that a network log shows the extension's requests only. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];
/** WebGPU in software where there is no GPU. */
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
  /** A visible window (under Xvfb) in place of the headless one. */
  readonly headed?: boolean;
  /** Kept after closing; without it a fresh profile that is thrown away. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Name of the X display for a headed window. */
  readonly display?: string;
}

export async function launchChromium(options: LaunchOptions = {}): Promise<RunningBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'inkognito-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: pathOf(chromiumTool),
    headless: false,
    env: { ...definedEnvironment(), ...(options.display ? { DISPLAY: options.display } : {}) },
    viewport: options.headed ? null : { width: 1100, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headed ? ['--window-position=0,0', '--window-size=1000,800'] : ['--headless=new']),
      '--enable-unsafe-extension-debugging',
      ...sandbox,
      ...quiet,
      ...softwareGpu,
      ...(options.args ?? []),
    ],
  });
  return {
    context,
    profile,
    async close() {
      await closeContext(context);
      if (!options.profile) await removeProfile(profile);
    },
  };
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
