export { Options } from './options/options';
export { Popup } from './popup/popup';
export { emptyComposition } from './popup/use-composition';
export { Welcome } from './welcome/welcome';
export type * from './types';
