import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';

import type { BenchmarkResult } from '../models';
import { createChannel, fail, ok, toAppError, type Result } from '../shared';
import { benchmarkEvent, benchmarkPortName, benchmarkStart, type BenchmarkEvent } from './protocol';
import { tierOf, type Self } from './sender';

/** Measures a model; `onProgress` hears how many sentences are done. */
export type RunBenchmark = (
  id: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Result<BenchmarkResult>>;

/** Serves one measurement on one port, for the extension's own pages only. A closed port ends it. */
export function serveBenchmarkPort(port: Runtime.Port, self: Self, run: RunBenchmark): void {
  const abort = new AbortController();
  const post = (event: BenchmarkEvent): void => {
    if (!abort.signal.aborted) port.postMessage(event);
  };
  let started = false;

  async function measure(id: string): Promise<void> {
    const progress = (done: number, total: number): void => post({ type: 'progress', done, total });
    try {
      const measured = await run(id, progress, abort.signal);
      post(
        measured.ok ? { type: 'result', result: measured.value } : { type: 'error', error: measured.error },
      );
    } catch (thrown) {
      post({ type: 'error', error: toAppError(thrown) });
    }
  }

  port.onDisconnect.addListener(() => abort.abort());
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(benchmarkStart, message);
    if (tierOf(port.sender, self) !== 'extension' || !parsed.success || started) {
      post({ type: 'error', error: { code: 'message-refused' } });
      return;
    }
    started = true;
    void measure(parsed.output.id);
  });
}

/**
 * Measures a model in the background. Fails with `cancelled` when the signal aborts, `engine-interrupted` when the
 * worker dies.
 */
export async function benchmarkInBackground(
  runtime: Pick<Runtime.Static, 'connect'>,
  ...[id, onProgress, signal]: Parameters<RunBenchmark>
): Promise<Result<BenchmarkResult>> {
  const events = createChannel<BenchmarkEvent>();
  const port = runtime.connect({ name: benchmarkPortName });
  const leave = (): void => {
    port.disconnect();
    events.end();
  };
  port.onMessage.addListener((message: unknown) => {
    if (isBenchmarkEvent(message)) events.push(message);
  });
  port.onDisconnect.addListener(() => events.end());
  signal.addEventListener('abort', leave, { once: true });
  port.postMessage({ id });
  try {
    for await (const event of events) {
      if (event.type === 'result') return ok(event.result);
      if (event.type === 'error') return { ok: false, error: event.error };
      onProgress(event.done, event.total);
    }
    return fail(signal.aborted ? 'cancelled' : 'engine-interrupted');
  } finally {
    signal.removeEventListener('abort', leave);
    port.disconnect();
  }
}

const isBenchmarkEvent = (message: unknown): message is BenchmarkEvent => v.is(benchmarkEvent, message);
