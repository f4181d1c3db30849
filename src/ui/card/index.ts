export { createCardFlow } from './flow';
export type { CardFlow } from './flow';
export { CardWindow } from './window';
export { mountCard } from './mount';
export type { MountedCard } from './mount';
export { mountSelectionButton } from './selection-button';
export type * from './types';
