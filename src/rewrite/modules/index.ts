export { writingModules } from './data';
export { guideOf, wordsIn } from './guide';
export type { Guide } from './guide';
export type * from './types';
