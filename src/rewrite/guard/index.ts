export { guardAnswer } from './guard';
export { mendAnswer } from './mend';
export { isLoop } from './repetition';
export type { GuardFailure, GuardInput, GuardVerdict, Mending } from './types';
