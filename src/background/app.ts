import {
  createEngineRegistry,
  type EngineNeeds,
  type EngineRegistry,
  type EngineState,
  type TextEngine,
} from '../engine';
import {
  createInstantEngine,
  createLocalHost,
  createOffscreenHost,
  proofreaderFiles,
  type ProofreadHost,
} from '../proofreader';
import { chromeOffscreen, createBatteryWatch, createOffscreenDocument } from '../offscreen';
import { memoryBudget, watchGpuMemory } from '../device';
import { importsEnded, type ModelLibrary } from '../models';
import { createWebLlmEngine, openSession, type WebLlmEngineDeps } from '../llm/webllm';
import type { RewriteServer, RunBenchmark, Self, Status } from '../messaging';
import { inspect, readWeightsWith } from '../filter';
import { createRewriter, type DraftSession, type Rewriter } from '../rewrite';
import { createSiteControl, type SiteControl } from '../sites';
import { fail } from '../shared';
import { browser, detectLanguage, readOwnFile } from '../shared/browser';
import { Database, readSettings } from '../storage';
import { createDrafts } from './drafts';
import { createKeepAlive } from './keep-alive';
import {
  createBenchmark,
  createEnergy,
  createLibrary,
  energyMemory,
  type DeviceWatch,
  type Energy,
} from './models';
import { insertWriter } from './insert-writer';
import { report } from './report';
import { createRewriteServer } from './rewrites';
import { createWiper, type Wiper } from './wipe';

/** The running extension: every room joined, nothing started before it is needed. */
export interface App {
  readonly self: Self;
  readonly wiper: Wiper;
  readonly library: ModelLibrary;
  readonly device: DeviceWatch;
  readonly energy: Energy;
  readonly benchmark: RunBenchmark;
  readonly engines: readonly TextEngine[];
  readonly registry: EngineRegistry;
  /** Gives the memory of every language model back. */
  unloadModels(): Promise<void>;
  readonly rewrites: RewriteServer;
  /** Makes sure that something reports changes of the battery while this worker lives. */
  watchBattery(): Promise<void>;
  /** The popup's draft. */
  drafts(): Promise<DraftSession>;
  readonly sites: SiteControl;
  status(): Promise<Status>;
}

const minuteMs = 60_000;
/** A loaded model costs power too: while the battery runs low it goes soon after its work. */
const savingUnloadMs = minuteMs / 2;

export function createApp(self: Self): App {
  readWeightsWith(() => readOwnFile('detector-weights.bin'));
  const database = new Database();
  const keepAlive = createKeepAlive();
  const { library, modelsDatabase, device } = createLibrary(database, keepAlive);
  const { host, watchBattery } = offscreenParts();
  const instant = createInstantEngine(host);
  const energy = createEnergy({
    library,
    wanted: async () => (await readSettings()).saveBattery,
    memory: energyMemory,
  });
  const generating: Omit<WebLlmEngineDeps, 'model' | 'obstacle'> = {
    openSession,
    keepAlive,
    now: () => performance.now(),
    async idleUnloadMs() {
      const wanted = (await readSettings()).idleUnloadMinutes * minuteMs;
      return (await energy.saving()) ? Math.min(wanted, savingUnloadMs) : wanted;
    },
  };
  const webllm = createWebLlmEngine({
    ...generating,
    model: () => library.selected(),
    obstacle: () => library.obstacle(),
  });
  const engines: readonly TextEngine[] = [instant, webllm];
  const registry = createEngineRegistry(engines);
  const rewriterWith = (some: EngineRegistry): Rewriter =>
    createRewriter({
      inspect,
      engines: some,
      settings: readSettings,
      detectLanguage,
      now: () => performance.now(),
    });
  const rewriter = rewriterWith(registry);
  const benchmark = createBenchmark({
    db: modelsDatabase,
    engineFor: (id) =>
      createWebLlmEngine({
        ...generating,
        model: () => library.loadable(id),
        obstacle: () => Promise.resolve(undefined),
      }),
    nameOf: async (id) => (await library.list()).find((model) => model.id === id)?.name ?? id,
    makeRoom: () => unload(modelEngines(engines)),
    rewrite: (engine, request, signal) => rewriterWith(createEngineRegistry([engine])).run(request, signal),
    watchMemory: () => watchGpuMemory(),
    keepAlive,
    now: () => performance.now(),
    today: () => Date.now(),
  });
  const drafts = createDrafts({
    keepAlive,
    run: (request, signal) => rewriter.run(request, signal),
    onError: report,
  });
  const wiper = createWiper({
    stops: [
      async () => (await drafts()).clear(),
      () => library.wipe(),
      ...engines.map((engine) => () => engine.unload()),
      // The pages that import cancel it when the wipe is written down.
      () => importsEnded(),
    ],
    closeDatabases() {
      // They open again with the next query.
      database.close({ disableAutoOpen: false });
      modelsDatabase.close({ disableAutoOpen: false });
    },
    keepAlive,
  });
  const measure = yieldingTo(engines, benchmark);
  return {
    self,
    wiper,
    library,
    device,
    energy,
    async benchmark(id, onProgress, signal) {
      await wiper.ready();
      return measure(id, onProgress, AbortSignal.any([signal, wiper.signal()]));
    },
    engines,
    registry,
    rewrites: createRewriteServer({
      self,
      database,
      now: () => Date.now(),
      keepAlive,
      wiper,
      run: (request, signal) => rewriter.run(request, signal),
    }),
    watchBattery,
    drafts,
    sites: createSiteControl({
      permissions: browser.permissions,
      now: () => Date.now(),
      onSwitchedOn: (origin) => void insertWriter(origin).catch(report),
    }),
    async unloadModels() {
      await unload(modelEngines(engines));
    },
    async status() {
      await wiper.ready();
      const profile = device.profile();
      const power = energy.power();
      return {
        engine: stateOf(engines, 'model'),
        instant: stateOf(engines, 'nothing'),
        models: await library.list(),
        ...(profile ? { device: { profile, memoryBytes: memoryBudget(profile, device.budget()) } } : {}),
        ...(power ? { power } : {}),
      };
    },
  };
}

const modelEngines = (engines: readonly TextEngine[]): readonly TextEngine[] =>
  engines.filter(({ capabilities }) => capabilities.needs === 'model');

async function unload(engines: readonly TextEngine[]): Promise<void> {
  await Promise.all(engines.map((engine) => engine.unload()));
}

/** What the engines with a model, or those without, do now: of several, the first that does anything. */
function stateOf(engines: readonly TextEngine[], needs: EngineNeeds): EngineState {
  const states = engines
    .filter(({ capabilities }) => capabilities.needs === needs)
    .map((engine) => engine.state());
  return states.find(({ name }) => name !== 'idle') ?? { name: 'idle' };
}

/** A person's own rewrite comes first: a measurement ends when the model in use is wanted. */
function yieldingTo(engines: readonly TextEngine[], run: RunBenchmark): RunBenchmark {
  return async (id, onProgress, signal) => {
    const wanted = new AbortController();
    const stops = modelEngines(engines).map((engine) =>
      engine.subscribe((state) => {
        if (state.name === 'loading') wanted.abort();
      }),
    );
    try {
      const measured = await run(id, onProgress, AbortSignal.any([signal, wanted.signal]));
      return wanted.signal.aborted && !measured.ok ? fail('engine-interrupted') : measured;
    } finally {
      for (const stop of stops) stop();
    }
  };
}

/**
 * In Chromium the proofreader outlives the worker in an offscreen document, which also sees the battery; elsewhere the
 * background is a page, can have a worker of its own, and no page sees the battery.
 */
function offscreenParts(): { readonly host: ProofreadHost; readonly watchBattery: () => Promise<void> } {
  if ('offscreen' in chrome) {
    const document = createOffscreenDocument(chromeOffscreen());
    const watchBattery = createBatteryWatch(
      () => document.ensure(),
      () => performance.now(),
    );
    return { host: createOffscreenHost(document), watchBattery };
  }
  const host = createLocalHost({
    spawn: () => new Worker(browser.runtime.getURL(proofreaderFiles.worker)),
    wasmUrl: browser.runtime.getURL(proofreaderFiles.wasm),
  });
  return { host, watchBattery: () => Promise.resolve() };
}
