export { measureWeightRate } from './benchmark';
export { watchBattery } from './battery';
export { comfortableRate, fit, memoryBudget, predictedRate, propose, tokensPerWord } from './fit';
export type { Fit } from './fit';
export { watchGpuMemory, type GpuMemory } from './gpu-memory';
export { isSaving } from './power';
export { readDeviceProfile } from './profile';
export type { ProfileDeps, RateCache } from './profile';
export type * from './types';
