import { storage } from 'wxt/utils/storage';

import type { EnergyMemory } from './models/energy';

const item = storage.defineItem<EnergyMemory>('session:energy');

/** Kept for the browser's session: after a restart, the battery is looked at anew. */
export const readEnergyMemory = async (): Promise<EnergyMemory | undefined> =>
  (await item.getValue()) ?? undefined;
export const writeEnergyMemory = (memory: EnergyMemory): Promise<void> => item.setValue(memory);
