import { ask } from '../../src/messaging';
import { batteryPart, openOffscreenPage } from '../../src/offscreen';
import { createWorkerRunner, proofreaderFiles, proofreaderPart } from '../../src/proofreader';
import { browser } from '../../src/shared/browser';

const { runtime } = browser;

runtime.onMessage.addListener(
  openOffscreenPage({
    parts: [
      proofreaderPart({
        runner: createWorkerRunner({
          spawn: () => new Worker(runtime.getURL(proofreaderFiles.worker)),
          wasmUrl: runtime.getURL(proofreaderFiles.wasm),
        }),
        idleMs: 5 * 60_000,
      }),
      batteryPart(navigator, (power) => void ask(runtime, 'power.changed', power), reportError),
    ],
    ownId: runtime.id,
    closePage: () => window.close(),
  }),
);
