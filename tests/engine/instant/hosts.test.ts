import { describe, expect, it } from 'vitest';

import { createLocalHost, createOffscreenHost, createOffscreenListener } from '../../../src/engine/instant';
import type { OffscreenBrowser, WorkerLike } from '../../../src/engine/instant';
import type { OffscreenMessage, WorkerReply, WorkerRequest } from '../../../src/engine/instant/protocol';
import { fail, ok } from '../../../src/shared';

const request = {
  task: 'proofread',
  id: '1',
  text: 'teh',
  dialect: 'american',
  dictionary: [],
} as const;
const corrected = { text: 'the', suggestionsApplied: 1, language: 'english' } as const;

/** A worker that records what it is asked; the test answers for it. */
class ScriptedWorker implements WorkerLike {
  readonly asked: WorkerRequest[] = [];
  terminated = false;
  readonly #listeners = new Map<string, (event: Event & { readonly data: unknown }) => void>();

  postMessage(message: WorkerRequest): void {
    this.asked.push(message);
  }
  addEventListener(type: string, listener: (event: Event & { readonly data: unknown }) => void): void {
    this.#listeners.set(type, listener);
  }
  terminate(): void {
    this.terminated = true;
  }
  reply(reply: WorkerReply): void {
    this.#listeners.get('message')?.(Object.assign(new Event('message'), { data: reply }));
  }
  crash(): void {
    this.#listeners.get('error')?.(Object.assign(new Event('error'), { data: undefined }));
  }
}

function localHost(): { host: ReturnType<typeof createLocalHost>; workers: ScriptedWorker[] } {
  const workers: ScriptedWorker[] = [];
  const host = createLocalHost({
    spawn: () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker;
    },
    wasmUrl: 'harper.wasm',
  });
  return { host, workers };
}

describe('the proofreader in a worker', () => {
  it('starts the worker with the first job and matches answers by id', async () => {
    const { host, workers } = localHost();
    expect(workers).toHaveLength(0);
    const first = host.proofread(request);
    const second = host.proofread({ ...request, text: 'wich' });
    const [worker] = workers;
    expect(worker?.asked.map(({ id, job }) => [id, job.kind])).toEqual([
      [1, 'proofread'],
      [2, 'proofread'],
    ]);
    worker?.reply({ id: 2, answer: ok({ ...corrected, text: 'which' }) });
    worker?.reply({ id: 1, answer: ok(corrected) });
    expect(await first).toEqual(ok(corrected));
    expect(await second).toEqual(ok({ ...corrected, text: 'which' }));
  });

  it('fails the job that crashed the worker, and hands the next one to a fresh worker', async () => {
    const { host, workers } = localHost();
    const first = host.proofread(request);
    const second = host.proofread(request);
    workers[0]?.crash();
    expect(await first).toMatchObject({ ok: false, error: { code: 'engine-failed' } });
    expect(workers[0]?.terminated).toBe(true);
    expect(workers[1]?.asked.map(({ id }) => id)).toEqual([2]);
    workers[1]?.reply({ id: 2, answer: ok(corrected) });
    expect(await second).toEqual(ok(corrected));
  });

  it('never uses a broken WebAssembly instance again', async () => {
    const { host, workers } = localHost();
    const first = host.proofread(request);
    workers[0]?.reply({ id: 1, answer: fail('engine-failed', { detail: 'RuntimeError: unreachable' }) });
    expect(await first).toMatchObject({ ok: false, error: { code: 'engine-failed' } });
    void host.proofread(request);
    expect(workers).toHaveLength(2);
  });

  it('ends waiting jobs when it is closed', async () => {
    const { host, workers } = localHost();
    const waiting = host.proofread(request);
    await host.close();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'engine-interrupted' } });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('refuses texts beyond its limit', async () => {
    const { host, workers } = localHost();
    const answer = await host.proofread({ ...request, text: 'a'.repeat(200_001) });
    expect(answer).toEqual(fail('text-too-long'));
    expect(workers).toHaveLength(0);
  });
});

/** A browser with at most one offscreen document, whose answers the test decides. */
function offscreenBrowser(answer: (message: OffscreenMessage) => Promise<unknown>): OffscreenBrowser & {
  readonly created: () => number;
  readonly vanish: () => void;
} {
  let open = false;
  let created = 0;
  return {
    exists: async () => open,
    async create() {
      if (open) throw new Error('Only a single offscreen document may be created.');
      open = true;
      created++;
    },
    async close() {
      open = false;
    },
    async send(message) {
      if (!open) throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer(message);
    },
    created: () => created,
    vanish: () => {
      open = false;
    },
  };
}

describe('the proofreader in an offscreen document', () => {
  it('makes one document for requests that come at the same time', async () => {
    const browser = offscreenBrowser(async () => ok(corrected));
    const host = createOffscreenHost(browser);
    const answers = await Promise.all([host.proofread(request), host.warmUp(), host.proofread(request)]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(browser.created()).toBe(1);
  });

  it('makes a new document when the old one closed itself under the message', async () => {
    let attempts = 0;
    const browser = offscreenBrowser(async () => {
      if (++attempts > 1) return ok(corrected);
      browser.vanish();
      throw new Error('The message port closed before a response was received.');
    });
    expect(await createOffscreenHost(browser).proofread(request)).toEqual(ok(corrected));
    expect(browser.created()).toBe(2);
  });

  it('gives up with a code after the second try, and does not take any answer for its own', async () => {
    const browser = offscreenBrowser(async () => ({ hello: 'from another page' }));
    expect(await createOffscreenHost(browser).proofread(request)).toMatchObject({
      ok: false,
      error: { code: 'engine-failed' },
    });
  });
});

describe('the offscreen page', () => {
  const message = { target: 'inkognito.offscreen.proofreader', job: { kind: 'warm-up', dialect: 'british' } };

  function page(): {
    listener: ReturnType<typeof createOffscreenListener>;
    jobs: unknown[];
    timers: (() => void)[];
    closed: () => boolean;
    finish: () => void;
  } {
    const jobs: unknown[] = [];
    const timers: (() => void)[] = [];
    let closed = false;
    let finish = (): void => undefined;
    const listener = createOffscreenListener({
      runner: {
        run: (job) => {
          jobs.push(job);
          return new Promise((resolve) => {
            finish = () => resolve({ ok: true });
          });
        },
        close: () => undefined,
      },
      ownId: 'own',
      closePage: () => {
        closed = true;
      },
      idleMs: 1000,
      after: (_ms, then) => {
        timers.push(then);
        return () => timers.splice(timers.indexOf(then), 1);
      },
    });
    return { listener, jobs, timers, closed: () => closed, finish: () => finish() };
  }

  it('answers the background', async () => {
    const { listener, jobs, finish } = page();
    const answer = listener(message, { id: 'own' });
    finish();
    expect(await answer).toEqual({ ok: true });
    expect(jobs).toEqual([{ kind: 'warm-up', dialect: 'british' }]);
  });

  it.each([
    ['another extension', message, { id: 'other' }],
    ['a content script', message, { id: 'own', tab: { id: 3 } }],
    ['a message for another page', { ...message, target: 'popup' }, { id: 'own' }],
    ['a malformed job', { ...message, job: { kind: 'proofread' } }, { id: 'own' }],
    ['no object at all', 'warm-up', { id: 'own' }],
  ])('stays silent for %s', (_case, sent, sender) => {
    const { listener, jobs } = page();
    expect(listener(sent, sender)).toBeUndefined();
    expect(jobs).toEqual([]);
  });

  it('closes itself when idle, but not while it works', async () => {
    const { listener, timers, closed, finish } = page();
    expect(timers).toHaveLength(1);
    const answer = listener(message, { id: 'own' });
    expect(timers).toHaveLength(0);
    finish();
    await answer;
    expect(timers).toHaveLength(1);
    timers[0]?.();
    expect(closed()).toBe(true);
  });
});
