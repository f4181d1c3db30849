export { comfortableRate, fit, memoryBudget, predictedRate, propose } from './fit';
export type * from './types';
