export { createBadge } from './badge';
export { createBenchmark } from './benchmark';
export { type DeviceWatch } from './device';
export { createEnergy, energyMemory, type Energy } from './energy';
export { createLibrary } from './library';
