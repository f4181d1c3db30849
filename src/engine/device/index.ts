export { measureWeightRate } from './benchmark';
export { comfortableRate, fit, memoryBudget, predictedRate, propose } from './fit';
export { readDeviceProfile } from './profile';
export type { ProfileDeps, RateCache } from './profile';
export type * from './types';
