import type { ModelView } from '../../../src/models';

/** A model as the list has it: not here yet, and fit for this device. */
export const modelView = (change: Partial<ModelView>): ModelView => ({
  id: 'tiny',
  name: 'Tiny',
  origin: 'address',
  fit: { fits: true },
  recommended: false,
  selected: false,
  state: { name: 'absent' },
  storedBytes: 0,
  ...change,
});
