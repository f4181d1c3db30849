export { benchmarkInBackground, serveBenchmarkPort } from './benchmark-port';
export type { RunBenchmark } from './benchmark-port';
export { ask } from './client';
export { draftInBackground, serveDraftPort } from './draft-port';
export {
  benchmarkPortName,
  draftPortName,
  draftRequest,
  gestureMessage,
  isStatus,
  requestMessage,
  rewritePortName,
  statusPortName,
} from './protocol';
export type {
  BenchmarkEvent,
  Gesture,
  Params,
  Replies,
  RequestName,
  Status,
  Tier,
  WindowText,
} from './protocol';
export { rewriteInBackground } from './rewrite-client';
export { serveRewritePort } from './rewrite-server';
export type { RewriteServer } from './rewrite-server';
export { createRouter } from './router';
export type { Handlers, Router } from './router';
export { tierOf } from './sender';
export type { Self } from './sender';
