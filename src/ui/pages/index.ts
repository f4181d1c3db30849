export { Popup } from './popup/popup';
export type * from './types';
