export type * from './types';
export * from './instant';
