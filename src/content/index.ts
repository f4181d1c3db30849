export { newRequestId } from './request-id';
export { startWriterOnce } from './once';
export { openShadowRoot } from './shadow-root';
export { startWriter } from './writer';
