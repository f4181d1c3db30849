export { englishDialects } from './types';
export type * from './types';
export { createStateHolder } from './engine-state';
