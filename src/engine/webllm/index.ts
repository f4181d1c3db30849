export { createWebLlmEngine } from './engine';
export type { WebLlmEngineDeps } from './engine';
export { openSession } from './session';
export type { LoadableModel, Session } from './session';
