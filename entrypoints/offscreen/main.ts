import { createOffscreenListener, createWorkerRunner, proofreaderFiles } from '../../src/proofreader';
import { tellOfBattery } from '../../src/pages/common/battery';
import { startTimer } from '../../src/shared';
import { browser } from '../../src/shared/browser';

const { runtime } = browser;

runtime.onMessage.addListener(
  createOffscreenListener({
    runner: createWorkerRunner({
      spawn: () => new Worker(runtime.getURL(proofreaderFiles.worker)),
      wasmUrl: runtime.getURL(proofreaderFiles.wasm),
    }),
    ownId: runtime.id,
    closePage: () => window.close(),
    idleMs: 5 * 60_000,
    startTimer,
  }),
);
void tellOfBattery(window);
