export { newRequestId } from './request-id';
export { openShadowRoot } from './shadow-root';
export { startWriter } from './writer';
export type { Writer, WriterDeps } from './writer';
