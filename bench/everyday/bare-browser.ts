import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

import { removeProfile } from '../../scripts/start/close';
import { chromiumTool, pathOf } from '../../scripts/tools';
import { createConnection, type Connection, type Session } from './protocol';

export interface BareBrowser {
  /** 'Chrome/156.0.8078.79' and the like. */
  readonly version: string;
  readonly browser: Session;
  /** Opens a page and waits until it has loaded. */
  open(url: string): Promise<BarePage>;
  /** Loads an unpacked extension and gives its id. */
  install(folder: string): Promise<string>;
  close(): Promise<void>;
}

export interface BarePage extends Session {
  /** Runs a function that uses nothing from outside itself in the page, and gives what its promise gave. */
  run<Input, Output>(work: (input: Input) => Output | Promise<Output>, input: Input): Promise<Output>;
  close(): Promise<void>;
}

/**
 * A headless Chromium with a fresh profile that nothing is attached to but the pages asked for. Playwright attaches to
 * every worker and holds it at its first line until it has said hello, which would be part of each time measured here.
 */
export async function launchBareBrowser(): Promise<BareBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'inkognito-bench-'));
  const child = spawn(
    pathOf(chromiumTool),
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable))
    throw new Error('no pipe to the browser');
  const connection = createConnection(input, output);
  const browser = connection.session();
  const { product } = await browser.send<{ product: string }>('Browser.getVersion');

  return {
    version: product,
    browser,
    open: (url) => openPage(connection, url),
    async install(folder) {
      const { id } = await browser.send<{ id: string }>('Extensions.loadUnpacked', { path: folder });
      return id;
    },
    async close() {
      await browser.send('Browser.close');
      await exited;
      await removeProfile(profile);
    },
  };
}

async function openPage(connection: Connection, url: string): Promise<BarePage> {
  const browser = connection.session();
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const session = connection.session(sessionId);
  await session.send('Page.enable');
  const loaded = session.next('Page.loadEventFired');
  await session.send('Page.navigate', { url });
  await loaded;
  return {
    ...session,
    async run(work, input) {
      const { result, exceptionDetails } = await session.send<Evaluated>('Runtime.evaluate', {
        expression: `(${work.toString()})(${JSON.stringify(input)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Awaited<ReturnType<typeof work>>;
    },
    close: async () => void (await browser.send('Target.closeTarget', { targetId })),
  };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}
