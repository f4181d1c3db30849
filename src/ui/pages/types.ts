export type * from './types/options';
export type * from './types/popup';
export type * from './types/shared';
export type * from './types/welcome';
