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
  rewritePortName,
  statusPortName,
} from './protocol';
export type { Gesture, Params, Replies, Status, WindowText } from './protocol';
export { rewriteInBackground } from './rewrite-client';
export { serveRewritePort } from './rewrite-server';
export type { RewriteServer } from './rewrite-server';
export { createRouter } from './router';
export type { Handlers } from './router';
export { tierOf } from './sender';
export type { Self } from './sender';
