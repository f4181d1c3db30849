import { createWebLlmEngine, keepLibraryAtHand, openSession } from '../../../../src/llm/webllm';
import type { LoadableModel } from '../../../../src/models';
import type { EngineEvent, GenerateRequest } from '../../../../src/engine/types';
import { ok } from '../../../../src/shared';

const folder = 'https://models.invalid/tiny/resolve/main/';
const model: LoadableModel = {
  modelId: 'tiny-fixer',
  install: 'tiny',
  thinks: false,
  cacheBackend: 'cache',
  record: {
    model: folder,
    model_id: 'tiny-fixer',
    model_lib: `${folder}lib.wasm`,
    overrides: { context_window_size: 2048 },
    integrity: { onFailure: 'error' },
  },
};

const cacheOf: Readonly<Record<string, string>> = {
  'mlc-chat-config.json': 'webllm/config',
  'lib.wasm': 'webllm/wasm',
};

/** Puts the model's files where WebLLM looks for them. */
async function store(origin: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const cache = await caches.open(cacheOf[file] ?? 'webllm/model');
    await cache.put(folder + file, await fetch(`${origin}/${file}`));
  }
}

/** Every graphics device that was asked for. */
const devices: GPUDevice[] = [];
const { requestDevice } = GPUAdapter.prototype;
GPUAdapter.prototype.requestDevice = async function noted(this: GPUAdapter, descriptor) {
  const device = await requestDevice.call(this, descriptor);
  devices.push(device);
  return device;
};

keepLibraryAtHand();
const engine = createWebLlmEngine({
  model: async () => ok(model),
  obstacle: async () => undefined,
  openSession,
  keepAlive: () => () => {},
  now: () => performance.now(),
  idleUnloadMs: async () => 600_000,
});

export interface Noted {
  readonly event: EngineEvent;
  /** Milliseconds since the service worker started. */
  readonly at: number;
}

const runs = new Map<string, { readonly abort: AbortController; readonly events: Noted[]; done: boolean }>();

/** Begins a request; its events can be looked at while it runs. */
function start(request: GenerateRequest): void {
  const run = { abort: new AbortController(), events: new Array<Noted>(), done: false };
  runs.set(request.id, run);
  void (async () => {
    for await (const event of engine.generate(request, run.abort.signal))
      run.events.push({ event, at: performance.now() });
    run.done = true;
  })();
}

const probe = {
  store,
  start,
  events: (id: string): readonly Noted[] => runs.get(id)?.events ?? [],
  done: (id: string): boolean => runs.get(id)?.done ?? false,
  /** When the abort was asked for, on the clock of the events. */
  abort(id: string): number {
    runs.get(id)?.abort.abort();
    return performance.now();
  },
  state: () => engine.state(),
  /** What the browser says when an allocation fails; the memory itself is not used up. */
  exhaust(): void {
    const error = new GPUOutOfMemoryError('not enough memory left');
    devices.at(-1)?.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error }));
  },
  /** Takes the model out of memory, and one of its files away. */
  async damage(): Promise<void> {
    await engine.unload();
    await (await caches.open('webllm/model')).delete(`${folder}params_shard_2.bin`);
  },
  /** Why the device that was asked for last is gone; waits until it is. */
  lossOfLastDevice: async (): Promise<string> => (await devices.at(-1)?.lost)?.reason ?? 'no device',
};
export type Probe = typeof probe;

Object.assign(globalThis, { probe });
