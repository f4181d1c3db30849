import type { Replies } from '../messaging';
import { revokeAll } from '../sites';
import { ok, withLimit, type Result } from '../shared';
import { browser } from '../shared/browser';
import { createWipe, isWipeMarked, markWipe, unmarkWipe } from '../storage';
import { report } from './report';

export interface WiperParts {
  /** What may write meanwhile, and what stops it. Not waited for longer than `stopLimitMs`. */
  readonly stops: readonly (() => Promise<unknown>)[];
  /** Closes the databases of this worker, so that they can be deleted. */
  readonly closeDatabases: () => void;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
}

/** Back to the first minute after the installation: nothing stored, no site permission, no registered script. */
export interface Wiper {
  /** Resolves when no wipe is under way any more, one that an earlier worker began included. Never rejects. */
  ready(): Promise<void>;
  wipe(): Promise<Result<Replies['wipe']>>;
  /** Aborts when a wipe begins: what was started before it must write nothing after it. */
  signal(): AbortSignal;
}

/** Milliseconds. A model that reads a long prompt cannot be interrupted; what it writes goes nowhere by then. */
const stopLimitMs = 10_000;

/** Looks at once for a wipe that was interrupted (the browser was closed, the worker died) and finishes it. */
export function createWiper({ stops, closeDatabases, keepAlive }: WiperParts): Wiper {
  let life = new AbortController();
  let running: Promise<Result<Replies['wipe']>> | undefined;
  const interrupted = finishInterrupted().catch(report);

  async function finishInterrupted(): Promise<void> {
    if (await isWipeMarked()) await begin();
  }

  function begin(): Promise<Result<Replies['wipe']>> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<Result<Replies['wipe']>> {
    const release = keepAlive();
    try {
      return ok(await eraseAll());
    } finally {
      release();
      life = new AbortController();
    }
  }

  async function eraseAll(): Promise<Replies['wipe']> {
    // Without the mark, a wipe still works as long as nobody interrupts it.
    await markWipe().catch(report);
    life.abort();
    closeDatabases();
    const { local, session, sync } = browser.storage;
    const erase = createWipe({
      areas: [local, session, sync],
      indexedDB,
      caches,
      storage: navigator.storage,
      delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onError: report,
    });
    await Promise.all([erase.privateStores(), ...stops.map(stopped)]);
    const { origins } = await revokeAll(browser).catch((thrown: unknown) => {
      report(thrown);
      return { origins: 0 };
    });
    // What was stopped can have opened them again.
    closeDatabases();
    const erased = await erase.everything();
    if (erased.refused.length === 0) await unmarkWipe();
    return { ...erased, permissions: origins };
  }

  return {
    async ready() {
      await interrupted;
      await running?.catch(report);
    },
    wipe: begin,
    signal: () => life.signal,
  };
}

const stopped = (stop: () => Promise<unknown>): Promise<unknown> =>
  withLimit<unknown>(stop(), stopLimitMs, () => undefined).catch(report);
