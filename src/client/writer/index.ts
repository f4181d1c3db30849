export { newRequestId } from './request-id';
export { startWriter } from './writer';
export type { Writer, WriterDeps } from './writer';
