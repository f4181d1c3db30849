export { englishDialects } from './types';
export type * from './types';
export * from './instant';
