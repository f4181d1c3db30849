export { captureCaret, captureTarget } from './capture/capture-target';
export type { CaptureOptions, Caret } from './capture/capture-target';
export type { OpenShadowRoot } from './capture/shadow';
export { observeTarget } from './place/observe';
export { watchSelection } from './place/watch-selection';
export type * from './types';
