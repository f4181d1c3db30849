export { englishDialects } from './types';
export type * from './types';
export { createStateHolder } from './engine-state';
export { createEngineRegistry } from './registry';
export type { EngineReason, EngineRegistry, EngineQuery, PickedEngine } from './registry';
