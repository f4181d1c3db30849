import type { EngineEvent, GenerateEngine } from '../../engine';
import type { GpuMemory } from '../../device';
import type { BenchmarkResult, ModelsDatabase } from '../../models';
import type { RunBenchmark } from '../../messaging';
import { writtenText, type RewriteEvent, type RewriteRequest } from '../../rewrite';
import { fail, ok, type Result } from '../../shared';
import { isRight, testSentences, type TestSentence } from './test-sentences';

export interface BenchmarkDeps {
  readonly db: ModelsDatabase;
  /** An engine of its own, so that the model that rewrites use stays the one that was chosen. */
  readonly engineFor: (id: string) => GenerateEngine;
  readonly nameOf: (id: string) => Promise<string>;
  /** Gives the memory of the model in use back: two at once would measure something else. */
  readonly makeRoom: () => Promise<void>;
  /** The road of an ordinary rewrite, with this engine. */
  readonly rewrite: (
    engine: GenerateEngine,
    request: RewriteRequest,
    signal: AbortSignal,
  ) => AsyncIterable<RewriteEvent>;
  readonly watchMemory: () => GpuMemory;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
}

/**
 * Measures a model on this device with the fixed sentences, on the road of real rewrites: prompt, engine, guard.
 * The result is kept in the database. Errors: those of loading and generating; `cancelled`.
 */
export function createBenchmark(deps: BenchmarkDeps): RunBenchmark {
  const { db, now } = deps;

  async function measure(
    id: string,
    engine: GenerateEngine,
    memory: GpuMemory,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<BenchmarkResult>> {
    const total = testSentences.length;
    const loaded = await engine.load(signal);
    if (!loaded.ok) return loaded;
    const waits: number[] = [];
    const rates: number[] = [];
    const timed = timing(
      engine,
      now,
      (ms) => waits.push(ms),
      (rate) => rates.push(rate),
    );
    let passed = 0;
    for (const [at, sentence] of testSentences.entries()) {
      onProgress(at, total);
      const answer = await answerTo(deps, timed, sentence, signal);
      if (!answer.ok) return answer;
      if (answer.value !== undefined && isRight(sentence, answer.value)) passed += 1;
    }
    const row = {
      modelId: id,
      modelName: await deps.nameOf(id),
      at: deps.today(),
      firstTokenMs: median(waits),
      tokensPerSecond: median(rates),
      memoryBytes: memory.peakBytes(),
      passed,
      total,
    };
    return ok({ ...row, id: await db.benchmarks.add(row) });
  }

  const watched: RunBenchmark = async (id, onProgress, signal) => {
    const memory = deps.watchMemory();
    const engine = deps.engineFor(id);
    try {
      return await measure(id, engine, memory, onProgress, signal);
    } finally {
      memory.stop();
      await engine.unload();
    }
  };

  return async (id, onProgress, signal) => {
    const release = deps.keepAlive();
    try {
      await deps.makeRoom();
      return await watched(id, onProgress, signal);
    } finally {
      release();
    }
  };
}

/** The revised text; undefined where the model gave nothing usable, which counts as wrong. */
async function answerTo(
  deps: BenchmarkDeps,
  engine: GenerateEngine,
  { action, text }: TestSentence,
  signal: AbortSignal,
): Promise<Result<string | undefined>> {
  const id = crypto.randomUUID();
  const request: RewriteRequest = { kind: 'action', id, action, text, engine: 'model' };
  for await (const event of deps.rewrite(engine, request, signal)) {
    if (event.type === 'result') return ok(writtenText(event.result));
    if (event.type !== 'error') continue;
    const { code } = event.error;
    if (signal.aborted) return fail('cancelled');
    return /^(?:answer-|blocked-)/.test(code) ? ok(undefined) : { ok: false, error: event.error };
  }
  return fail('cancelled');
}

/** The same engine, with a clock on its answers. */
function timing(
  engine: GenerateEngine,
  now: () => number,
  onFirstToken: (ms: number) => void,
  onRate: (tokensPerSecond: number) => void,
): GenerateEngine {
  return {
    ...engine,
    async *generate(request, signal): AsyncGenerator<EngineEvent> {
      const started = now();
      let waiting = true;
      for await (const event of engine.generate(request, signal)) {
        if (event.type === 'delta' && waiting) {
          waiting = false;
          onFirstToken(now() - started);
        }
        if (event.type === 'done' && event.stats.decodeRate !== undefined) onRate(event.stats.decodeRate);
        yield event;
      }
    },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
