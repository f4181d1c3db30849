export { createWebLlmEngine } from './engine';
export type { WebLlmEngineDeps } from './deps';
export { keepLibraryAtHand } from './library';
export { openSession } from './session';
export type { Session } from './session';
