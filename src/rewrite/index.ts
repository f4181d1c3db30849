export { actionIds } from './types';
export type * from './types';
