import { createEngineRegistry } from '../../../src/engine';
import '../../support/extension-globals';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { createBenchmark } from '../../../src/background/models';
import { isRight, testSentences } from '../../../src/background/models/test-sentences';
import type { EngineEvent } from '../../../src/engine';
import { ModelsDatabase } from '../../../src/models';
import { inspect } from '../../../src/filter';
import { createRewriter } from '../../../src/rewrite';
import { fail, ok, type Result } from '../../../src/shared';
import { scriptedEngine, scriptedProofreader, stats, textOf } from '../../rewrite/scripted-engine';

/** Answers as a good small model gave them, by the sentence they belong to. */
const recorded = new Map(
  [
    'We definitely need a lot more time for this, because the server is slow.',
    'She doesn’t know which train goes to the airport.',
    'Please send me the report until Friday at 3 pm.',
    'The meeting is at nine, so please be there on time.',
    'Did you receive the 12 files that I sent you?',
    'I will receive the keys tomorrow and will then call you.',
  ].map((answer, at) => [testSentences[at]?.text ?? '', answer]),
);

interface Setting {
  readonly answer?: (text: string) => string;
  readonly load?: () => Promise<Result<void>>;
  readonly run?: () => Iterable<EngineEvent>;
  readonly makeRoom?: () => Promise<void>;
}

/** A benchmark on the road of real rewrites: filter, prompt and guard are the product's; the engine is recorded. */
function setUp({ answer = (text) => recorded.get(text) ?? '', load, run, makeRoom }: Setting = {}) {
  const log: string[] = [];
  let time = 0;
  const engine = {
    ...scriptedEngine((request) => run?.() ?? timed(answer(textOf(request)))),
    load: load ?? (async () => ((time += 2_000), log.push('load'), ok(undefined))),
    unload: async () => void log.push('unload'),
  };
  function* timed(text: string): Generator<EngineEvent> {
    time += 300;
    yield { type: 'delta', text };
    time += 1_000;
    yield { type: 'done', text, finish: 'stop', stats: { ...stats, decodeRate: 12.5 } };
  }
  const db = new ModelsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const benchmark = createBenchmark({
    db,
    engineFor: () => engine,
    nameOf: (id) => Promise.resolve(`The ${id}`),
    makeRoom: makeRoom ?? (async () => void log.push('room')),
    rewrite: (chosen, request, signal) =>
      createRewriter({
        inspect,
        engines: createEngineRegistry([scriptedProofreader(textOf), chosen]),
        settings: () =>
          Promise.resolve({
            strictness: 'standard',
            disabledCategories: [],
            dialect: 'american',
            dictionary: [],
            modules: [],
          }),
        detectLanguage: () => Promise.resolve(undefined),
        now: () => time,
      }).run(request, signal),
    watchMemory: () => ({ peakBytes: () => 5e8, stop: () => void log.push('stop') }),
    keepAlive() {
      log.push('awake');
      return () => void log.push('asleep');
    },
    now: () => time,
    today: () => 1_700_000_000_000,
  });
  const progress: string[] = [];
  const measure = (signal = new AbortController().signal) =>
    benchmark('tiny', (done, total) => progress.push(`${done}/${total}`), signal);
  return { db, log, progress, measure };
}

describe('measuring a model', () => {
  it('gives time to the first token, speed, memory and how many answers are right, and keeps it', async () => {
    const { db, log, progress, measure } = setUp();
    const measured = await measure();
    const row = {
      id: 1,
      modelId: 'tiny',
      modelName: 'The tiny',
      at: 1_700_000_000_000,
      firstTokenMs: 300,
      tokensPerSecond: 12.5,
      memoryBytes: 5e8,
      passed: 6,
      total: 6,
    };
    expect(measured).toEqual(ok(row));
    expect(await db.benchmarks.toArray()).toEqual([row]);
    expect(progress).toEqual(['0/6', '1/6', '2/6', '3/6', '4/6', '5/6']);
    expect(log).toEqual(['awake', 'room', 'load', 'stop', 'unload', 'asleep']);
  });

  it('counts answers that keep the mistakes, and those that the guard refuses, as wrong', async () => {
    const unchanged = await setUp({ answer: (text) => text }).measure();
    // The one sentence that is right already.
    expect(unchanged).toMatchObject({ ok: true, value: { passed: 1, total: 6 } });
    const refused = await setUp({ answer: () => 'I’m sorry, but I cannot help with that.' }).measure();
    expect(refused).toMatchObject({ ok: true, value: { passed: 0, total: 6 } });
  });

  it('ends with the error of a model that does not load; nothing is kept, memory and worker are let go', async () => {
    const { db, log, measure } = setUp({ load: () => Promise.resolve(fail('model-corrupt')) });
    expect(await measure()).toMatchObject({ ok: false, error: { code: 'model-corrupt' } });
    expect(await db.benchmarks.count()).toBe(0);
    expect(log).toEqual(['awake', 'room', 'stop', 'unload', 'asleep']);
  });

  it('ends with the error of an engine that breaks: half a measurement is none', async () => {
    const { db, log, measure } = setUp({
      run: () => [{ type: 'error', error: { code: 'device-lost' } }],
    });
    expect(await measure()).toMatchObject({ ok: false, error: { code: 'device-lost' } });
    expect(await db.benchmarks.count()).toBe(0);
    expect(log.at(-1)).toBe('asleep');
  });

  it('ends at once when the person has had enough', async () => {
    const enough = new AbortController();
    const { db, log, measure } = setUp({
      answer(text) {
        enough.abort();
        return recorded.get(text) ?? '';
      },
    });
    expect(await measure(enough.signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await db.benchmarks.count()).toBe(0);
    expect(log.slice(-2)).toEqual(['unload', 'asleep']);
  });

  it('lets the worker go even when the memory of the model in use cannot be had', async () => {
    const { log, measure } = setUp({ makeRoom: () => Promise.reject(new Error('stuck')) });
    await expect(measure()).rejects.toThrow('stuck');
    expect(log).toEqual(['awake', 'asleep']);
  });
});

describe('the fixed sentences', () => {
  it('each tell a right answer from their own text, where that has a mistake', () => {
    const judged = testSentences.map((sentence) => ({
      answer: isRight(sentence, recorded.get(sentence.text) ?? ''),
      itself: isRight(sentence, sentence.text),
    }));
    expect(judged).toEqual(
      testSentences.map(({ forbids }) => ({ answer: true, itself: forbids.length === 0 })),
    );
  });

  it('take either kind of apostrophe, and no answer that loses a number', () => {
    const [, train, report] = testSentences;
    if (!train || !report) throw new Error('sentences are missing');
    expect(isRight(train, "She doesn't know which train goes to the airport.")).toBe(true);
    expect(isRight(train, 'She don’t know which train goes to the airport.')).toBe(false);
    expect(isRight(report, 'Please send me the report by Friday.')).toBe(false);
  });
});
