import type { PowerState } from './types';

/** Where Chromium's own energy saver begins, unless a person sets it otherwise: a fifth left, not plugged in. */
const lowLevel = 0.2;

/** Whether the battery runs low. Browsers do not tell extensions of their energy saver; this is its default rule. */
export const isSaving = (power: PowerState | undefined): boolean =>
  power !== undefined && !power.charging && power.level <= lowLevel;
