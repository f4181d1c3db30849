export { createBadge } from './badge';
export { createBenchmark } from './benchmark';
export { createDeviceWatch, type DeviceWatch } from './device';
export { createEnergy, type Energy } from './energy';
export { createLibrary } from './library';
