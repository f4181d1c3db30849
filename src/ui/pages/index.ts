export { Options } from './options/options';
export { Popup } from './popup/popup';
export { Welcome } from './welcome/welcome';
export type * from './types';
