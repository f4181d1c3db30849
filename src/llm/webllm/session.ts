import type { InitProgressReport, MLCEngine } from '@mlc-ai/web-llm';

import type { GenerateRequest, LoadProgress } from '../../engine';
import type { LoadableModel } from '../../models';
import { watchDevices } from './device-watch';
import { DeviceLost, MemoryExhausted } from './failures';
import { loadLibrary } from './library';

export interface Generated {
  readonly text: string;
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly decodeRate?: number;
}

/** One loaded model on one graphics device. Thrown away whole when the device is lost. */
export interface Session {
  readonly deviceName: string | undefined;
  /** Throws DeviceLost; stops at the latest one token after the signal aborted. */
  generate(
    request: GenerateRequest,
    onDelta: (text: string) => void,
    signal: AbortSignal,
  ): Promise<Generated>;
  /** Resolves when the device is lost. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

interface UnloadWatch {
  /** Runs what calls unload() on our behalf. */
  readonly asOurs: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when the engine unloads itself. */
  readonly lost: Promise<void>;
}

/**
 * MLCEngine unloads itself when its device is lost (since https://github.com/mlc-ai/web-llm/pull/402) and has no event
 * for it: a call of unload() that was not made here means that the device was lost.
 */
function watchUnload(engine: MLCEngine): UnloadWatch {
  let ours = 0;
  const lost = new Promise<void>((resolve) => {
    const unload = engine.unload.bind(engine);
    engine.unload = (): Promise<void> => {
      if (ours === 0) resolve();
      return unload();
    };
  });
  return {
    lost,
    async asOurs(work) {
      ours += 1;
      try {
        return await work();
      } finally {
        ours -= 1;
      }
    },
  };
}

/**
 * Loads a model whose files are in WebLLM's caches already, and makes its first answer quick by generating one token.
 * Throws WebLLM's errors; see engineFailure().
 */
export async function openSession(
  model: LoadableModel,
  onProgress: (progress: LoadProgress) => void,
): Promise<Session> {
  const { MLCEngine } = await loadLibrary();
  let deviceName: string | undefined;
  const engine = new MLCEngine({
    appConfig: { model_list: [model.record], cacheBackend: model.cacheBackend },
    // Its messages go to the console, where nothing about a person's text belongs.
    logLevel: 'SILENT',
    initProgressCallback(report) {
      deviceName = /^Finish loading on (?:WebGPU - )?(.+)$/.exec(report.text)?.[1] ?? deviceName;
      onProgress(progressOf(report));
    },
  });
  const { asOurs, lost } = watchUnload(engine);
  const watch = watchDevices();
  const losses: Losses = { lost, exhausted: watch.exhausted };
  try {
    await asOurs(() => engine.reload(model.record.model_id));
    onProgress({ phase: 'warming-up' });
    await orLost(warmUp(engine), losses);
  } catch (thrown) {
    // What was loaded of it would stay in the graphics memory until somebody collects the garbage.
    watch.destroy();
    throw thrown;
  } finally {
    watch.release();
  }

  return {
    deviceName,
    lost,
    generate: (request, onDelta, signal) => orLost(generate(engine, model, request, onDelta, signal), losses),
    async close() {
      await asOurs(() => engine.unload());
      watch.destroy();
    },
  };
}

/** Makes the graphics driver compile what the first answer needs. */
async function warmUp(engine: MLCEngine): Promise<void> {
  await engine.chat.completions.create({
    messages: [{ role: 'user', content: 'Hi' }],
    max_tokens: 1,
    temperature: 0,
  });
  await engine.resetChat();
}

async function generate(
  engine: MLCEngine,
  model: LoadableModel,
  request: GenerateRequest,
  onDelta: (text: string) => void,
  signal: AbortSignal,
): Promise<Generated> {
  const interrupt = (): void => void engine.interruptGenerate();
  signal.addEventListener('abort', interrupt, { once: true });
  let text = '';
  let finish: Generated['finish'] = 'stop';
  let usage:
    | { prompt_tokens: number; completion_tokens: number; extra?: { decode_tokens_per_s?: number } }
    | undefined;
  try {
    const chunks = await engine.chat.completions.create({
      messages: request.messages.map(({ role, content }) => ({ role, content })),
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: request.maxTokens,
      temperature: request.temperature,
      ...(request.stop ? { stop: [...request.stop] } : {}),
      ...(request.seed === undefined ? {} : { seed: request.seed }),
      ...(model.thinks ? { extra_body: { enable_thinking: false } } : {}),
    });
    for await (const chunk of chunks) {
      const [choice] = chunk.choices;
      const delta = choice?.delta.content;
      if (delta) {
        text += delta;
        onDelta(delta);
      }
      if (choice?.finish_reason === 'length') finish = 'length';
      usage = chunk.usage ?? usage;
      if (signal.aborted) await engine.interruptGenerate();
    }
  } finally {
    signal.removeEventListener('abort', interrupt);
  }
  const decodeRate = usage?.extra?.decode_tokens_per_s;
  return {
    text,
    finish,
    promptTokens: usage?.prompt_tokens ?? 0,
    completionTokens: usage?.completion_tokens ?? 0,
    ...(decodeRate === undefined ? {} : { decodeRate }),
  };
}

/** A device that goes away breaks its work first and says so a moment later. Milliseconds. */
const lossIsToldWithin = 2_000;

interface Losses {
  readonly lost: Promise<void>;
  readonly exhausted: Promise<void>;
}

/** A lost device can leave its work hanging for ever or break it anyhow: either way the loss is what is reported. */
async function orLost<T>(work: Promise<T>, { lost, exhausted }: Losses): Promise<T> {
  const gone = Promise.race([
    lost.then((): never => {
      throw new DeviceLost();
    }),
    exhausted.then((): never => {
      throw new MemoryExhausted();
    }),
  ]);
  try {
    return await Promise.race([work, gone]);
  } catch (thrown) {
    if (thrown instanceof DeviceLost || thrown instanceof MemoryExhausted) throw thrown;
    const limit = new Promise((resolve) => setTimeout(resolve, lossIsToldWithin));
    await Promise.race([gone, limit]);
    throw thrown;
  }
}

function progressOf({ progress, text }: InitProgressReport): LoadProgress {
  if (/shader/i.test(text)) return { phase: 'compiling', fraction: progress };
  return { phase: 'loading', fraction: progress };
}
