export { proofreaderFiles } from './files';
export { createInstantEngine, proofreaderName } from './engine';
export { createLocalHost, createWorkerRunner } from './local-host';
export { chromeOffscreen, createOffscreenHost } from './offscreen-host';
export { createOffscreenListener } from './offscreen-page';
export type { LocalHostOptions, WorkerLike } from './local-host';
export type { OffscreenBrowser } from './offscreen-host';
export type { ProofreadHost, ProofreadOutcome } from './types';
