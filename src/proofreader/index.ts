export { proofreaderFiles } from './files';
export { createInstantEngine, proofreaderName } from './engine';
export { createLocalHost } from './local-host';
export { createOffscreenHost } from './offscreen-host';
export { proofreaderPart } from './offscreen-part';
export { createWorkerRunner } from './worker-runner';
export type { WorkerLike, WorkerRunnerOptions } from './worker-runner';
export type { ProofreadHost, ProofreadOutcome } from './types';
