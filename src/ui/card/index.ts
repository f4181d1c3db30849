export { createCardFlow } from './flow';
export type { CardFlow } from './flow';
export { mountCard } from './mount';
export type { MountedCard, MountOptions } from './mount';
export { mountSelectionButton } from './selection-button';
export type { SelectionButton } from './selection-button';
export { initialCard, reduceCard } from './reduce';
export { acceptedText, suggestedText } from './suggestions';
export type * from './types';
