import { describe, expect, it, vi } from 'vitest';

import {
  createOffscreenDocument,
  openOffscreenPage,
  type OffscreenBrowser,
  type OpenPart,
} from '../../src/offscreen';
import { createLocalHost, createOffscreenHost, proofreaderPart } from '../../src/proofreader';
import type { WorkerLike } from '../../src/proofreader';
import type { WorkerReply, WorkerRequest } from '../../src/proofreader/protocol';
import { fail, ok, type StartTimer } from '../../src/shared';

const request = {
  text: 'teh',
  dialect: 'american',
  dictionary: [],
} as const;
const correctedTo = (replacement: string) => ({
  changes: [{ start: 0, end: 3, replacement, certainty: 'sure' as const }],
  foreign: [],
});
const corrected = correctedTo('the');

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
    this.emit('message', reply);
  }
  crash(): void {
    this.emit('error');
  }
  emit(type: 'message' | 'error' | 'messageerror', data?: unknown): void {
    this.#listeners.get(type)?.(Object.assign(new Event(type), { data }));
  }
}

/** A clock that stands still until the test moves it. */
function createClock() {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const startTimer: StartTimer = (ms, then) => {
    const timer = { at: now + ms, run: then };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  return {
    startTimer,
    running: () => timers.size,
    pass(ms: number) {
      now += ms;
      for (const timer of timers) if (timer.at <= now && timers.delete(timer)) timer.run();
    },
  };
}

function localHost(clock = createClock()): {
  host: ReturnType<typeof createLocalHost>;
  workers: ScriptedWorker[];
} {
  const workers: ScriptedWorker[] = [];
  const host = createLocalHost({
    spawn: () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker;
    },
    wasmUrl: 'harper.wasm',
    startTimer: clock.startTimer,
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
    worker?.reply({ id: 2, answer: ok(correctedTo('which')) });
    worker?.reply({ id: 1, answer: ok(corrected) });
    expect(await first).toEqual(ok(corrected));
    expect(await second).toEqual(ok(correctedTo('which')));
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

  it.each([
    ['no reply at all', undefined],
    ['a reply with no answer', { id: 1 }],
    ['an answer of another shape', { id: 1, answer: { ok: true, value: { changes: 1 } } }],
    ['an error with a code that does not exist', { id: 1, answer: { ok: false, error: { code: 'oops' } } }],
  ])('fails a job that got %s, and goes on with the next in a fresh worker', async (_case, reply) => {
    const { host, workers } = localHost();
    const first = host.proofread(request);
    const second = host.proofread(request);
    workers[0]?.emit('message', reply);
    expect(await first).toMatchObject({ ok: false, error: { code: 'engine-failed' } });
    expect(workers[0]?.terminated).toBe(true);
    workers[1]?.reply({ id: 2, answer: ok(corrected) });
    expect(await second).toEqual(ok(corrected));
  });

  it.each([
    ['overlap', [0, 2], [1, 3]],
    ['are in another order', [2, 3], [0, 1]],
    ['reach past the end', [0, 1], [2, 4]],
    ['end before they start', [0, 1], [3, 2]],
  ])('refuses changes that %s', async (_case, ...spans) => {
    const { host, workers } = localHost();
    const answer = host.proofread(request);
    const changes = spans.map(([start = 0, end = 0]) => ({
      start,
      end,
      replacement: 'x',
      certainty: 'sure' as const,
    }));
    workers[0]?.reply({ id: 1, answer: ok({ changes, foreign: [] }) });
    expect(await answer).toEqual(fail('engine-failed', { detail: 'changes out of order' }));
  });

  it('settles every job of a worker that breaks again and again', async () => {
    const { host, workers } = localHost();
    const answers = Promise.all([host.proofread(request), host.warmUp(), host.proofread(request)]);
    for (const type of ['error', 'messageerror', 'error'] as const) workers.at(-1)?.emit(type);
    expect((await answers).map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'engine-failed',
      'engine-failed',
      'engine-failed',
    ]);
  });

  it('fails a job whose worker cannot even be started', async () => {
    const clock = createClock();
    const host = createLocalHost({
      spawn: () => {
        throw new Error('no workers here');
      },
      wasmUrl: 'harper.wasm',
      startTimer: clock.startTimer,
    });
    expect(await host.warmUp()).toEqual(fail('engine-failed', { detail: 'Error: no workers here' }));
    expect(clock.running()).toBe(0);
  });

  it('ends a worker that does not answer in time, and hands the next job to a fresh one', async () => {
    const clock = createClock();
    const { host, workers } = localHost(clock);
    const hung = host.proofread(request);
    const next = host.proofread(request);
    clock.pass(59_000);
    expect(workers).toHaveLength(1);
    clock.pass(2_000);
    expect(await hung).toEqual(fail('engine-timeout'));
    expect(workers[0]?.terminated).toBe(true);
    // Its own time begins now.
    clock.pass(59_000);
    workers[1]?.reply({ id: 2, answer: ok(corrected) });
    expect(await next).toEqual(ok(corrected));
    expect(clock.running()).toBe(0);
  });

  it('gives a long text more time', async () => {
    const clock = createClock();
    const { host, workers } = localHost(clock);
    const long = host.proofread({ ...request, text: 'a '.repeat(100_000) });
    clock.pass(250_000);
    workers[0]?.reply({ id: 1, answer: ok(corrected) });
    expect(await long).toEqual(ok(corrected));
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
function offscreenBrowser(answer: (message: unknown) => Promise<unknown>): OffscreenBrowser & {
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
    const host = createOffscreenHost(createOffscreenDocument(browser));
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
    expect(await createOffscreenHost(createOffscreenDocument(browser)).proofread(request)).toEqual(
      ok(corrected),
    );
    expect(browser.created()).toBe(2);
  });

  it('makes one document for all that need it at once', async () => {
    const browser = offscreenBrowser(async () => ok(corrected));
    const document = createOffscreenDocument(browser);
    await Promise.all([document.ensure(), createOffscreenHost(document).warmUp(), document.ensure()]);
    expect(browser.created()).toBe(1);
  });

  it('gives up on a page that never answers, and gives the next job a new one', async () => {
    const clock = createClock();
    let hangs = true;
    const browser = offscreenBrowser(async () => {
      if (!hangs) return ok(corrected);
      return new Promise<never>(() => {});
    });
    const host = createOffscreenHost(createOffscreenDocument(browser), clock.startTimer);
    const hung = host.proofread(request);
    const next = host.proofread(request);
    await vi.waitFor(() => expect(clock.running()).toBe(1));
    hangs = false;
    clock.pass(90_000);
    expect(await hung).toEqual(fail('engine-timeout'));
    expect(await next).toEqual(ok(corrected));
    expect(browser.created()).toBe(2);
  });

  it('ends waiting jobs when it is closed, without making a new document for them', async () => {
    let broke = (_error: Error): void => {};
    const browser = offscreenBrowser(
      () =>
        new Promise((_resolve, reject) => {
          broke = reject;
        }),
    );
    const host = createOffscreenHost(createOffscreenDocument(browser));
    const jobs = Promise.all([host.proofread(request), host.proofread(request)]);
    await vi.waitFor(() => expect(browser.created()).toBe(1));
    await host.close();
    broke(new Error('The message port closed before a response was received.'));
    expect(await jobs).toEqual([fail('engine-interrupted'), fail('engine-interrupted')]);
    expect(browser.created()).toBe(1);
  });

  it('gives up with a code after the second try, and does not take any answer for its own', async () => {
    const browser = offscreenBrowser(async () => ({ hello: 'from another page' }));
    expect(await createOffscreenHost(createOffscreenDocument(browser)).proofread(request)).toMatchObject({
      ok: false,
      error: { code: 'engine-failed' },
    });
  });
});

describe('the proofreader’s part of the offscreen page', () => {
  const message = { target: 'inkognito.offscreen.proofreader', job: { kind: 'warm-up', dialect: 'british' } };

  /** @param besides another part keeps the page open until `release` */
  function page(besides = false): {
    listener: ReturnType<typeof openOffscreenPage>;
    workers: { readonly ended: () => number };
    release: () => void;
    jobs: unknown[];
    timers: (() => void)[];
    closed: () => boolean;
    finish: () => void;
  } {
    const jobs: unknown[] = [];
    const timers: (() => void)[] = [];
    let closed = false;
    let ended = 0;
    let finish = (): void => undefined;
    let release = (): void => undefined;
    const proofreader = proofreaderPart({
      runner: {
        run: (job) => {
          jobs.push(job);
          return new Promise((resolve) => {
            finish = () => resolve({ ok: true });
          });
        },
        close: () => {
          ended += 1;
        },
      },
      idleMs: 1000,
      startTimer: (_ms, then) => {
        timers.push(then);
        return () => timers.splice(timers.indexOf(then), 1);
      },
    });
    const other: OpenPart = (keepOpen) => {
      if (besides) release = keepOpen();
      return { answer: () => undefined, close: () => undefined };
    };
    const listener = openOffscreenPage({
      parts: [proofreader, other],
      ownId: 'own',
      closePage: () => {
        closed = true;
      },
    });
    return {
      listener,
      jobs,
      timers,
      workers: { ended: () => ended },
      release,
      closed: () => closed,
      finish: () => finish(),
    };
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

  it('ends its worker when idle, also where another part keeps the page open', async () => {
    const { listener, timers, closed, finish, workers, release } = page(true);
    timers[0]?.();
    expect(workers.ended()).toBe(1);
    expect(closed()).toBe(false);
    const answer = listener(message, { id: 'own' });
    finish();
    expect(await answer).toEqual({ ok: true });
    release();
    expect(closed()).toBe(false);
    timers.at(-1)?.();
    expect(closed()).toBe(true);
  });
});
