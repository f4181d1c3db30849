import {
  chromeOffscreen,
  createInstantEngine,
  createLocalHost,
  createOffscreenHost,
  proofreaderFiles,
  type TextEngine,
} from '../engine';
import type { ModelLibrary } from '../engine/models';
import { createWebLlmEngine, openSession } from '../engine/webllm';
import type { RewriteServer, Self, Status } from '../messaging';
import { inspect } from '../moderation';
import { createRewriter } from '../rewrite';
import { browser } from '../shared/browser';
import { Database, readSettings } from '../storage';
import { createKeepAlive } from './keep-alive';
import { createLibrary } from './models';
import { createRewriteServer } from './rewrites';

/** The running extension: every room joined, nothing started before it is needed. */
export interface App {
  readonly self: Self;
  /** Lets go of the databases, so that they can be deleted. */
  closeDatabases(): void;
  readonly library: ModelLibrary;
  readonly instant: TextEngine;
  readonly webllm: TextEngine;
  readonly rewrites: RewriteServer;
  status(): Promise<Status>;
}

const minuteMs = 60_000;

export function createApp(self: Self): App {
  const database = new Database();
  const keepAlive = createKeepAlive();
  const { library, modelsDatabase } = createLibrary(database, keepAlive);
  const instant = createInstantEngine(proofreadHost());
  const webllm = createWebLlmEngine({
    model: () => library.selected(),
    openSession,
    keepAlive,
    now: () => performance.now(),
    idleUnloadMs: async () => (await readSettings()).idleUnloadMinutes * minuteMs,
  });
  const rewriter = createRewriter({
    inspect,
    engines: { instant, webllm },
    settings: readSettings,
    now: () => performance.now(),
  });
  return {
    self,
    closeDatabases() {
      // They open again with the next query.
      database.close({ disableAutoOpen: false });
      modelsDatabase.close({ disableAutoOpen: false });
    },
    library,
    instant,
    webllm,
    rewrites: createRewriteServer({
      self,
      database,
      now: () => Date.now(),
      keepAlive,
      run: (request, signal) => rewriter.run(request, signal),
    }),
    status: async () => ({ engine: webllm.state(), instant: instant.state(), models: await library.list() }),
  };
}

/** In Chromium the proofreader outlives the worker in an offscreen document; elsewhere the background is a page and can have a worker. */
function proofreadHost() {
  if ('offscreen' in chrome) return createOffscreenHost(chromeOffscreen('offscreen.html'));
  return createLocalHost({
    spawn: () => new Worker(browser.runtime.getURL(proofreaderFiles.worker)),
    wasmUrl: browser.runtime.getURL(proofreaderFiles.wasm),
  });
}
