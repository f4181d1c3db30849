import * as v from 'valibot';

import { isSaving, type PowerState } from '../../device';
import type { ModelLibrary } from '../../models';
import { createQueue } from '../../shared';
import { createSessionItem, type SessionItem } from '../../storage';

/** What outlives the worker: whether the battery was low, and what waits because of it. */
const energyMemorySchema = v.object({
  saving: v.boolean(),
  /** Models whose downloads were paused here, not by the person. */
  paused: v.array(v.string()),
});
export type EnergyMemory = v.InferOutput<typeof energyMemorySchema>;

/** Kept for the browser's session: after a restart, the battery is looked at again. */
export const energyMemory = createSessionItem('energy', energyMemorySchema);

export interface EnergyDeps {
  readonly library: Pick<ModelLibrary, 'list' | 'pause' | 'resume'>;
  /** Whether the person wants the battery to be spared. */
  readonly wanted: () => Promise<boolean>;
  readonly memory: SessionItem<EnergyMemory>;
}

export interface Energy {
  power(): PowerState | undefined;
  /** Whether models should give their memory back at once. */
  saving(): Promise<boolean>;
  /** The battery or the person's wish has changed. Downloads pause when it runs low, and go on afterwards. */
  changed(power?: PowerState): Promise<void>;
}

/** Spares the battery. Acts when it becomes low and when it no longer is: what a person resumes meanwhile goes on. */
export function createEnergy({ library, wanted, memory }: EnergyDeps): Energy {
  let power: PowerState | undefined;
  const inTurn = createQueue();

  const isLow = async (): Promise<boolean> => isSaving(power) && (await wanted());

  async function act(): Promise<void> {
    const before = (await memory.read()) ?? { saving: false, paused: [] };
    const saving = await isLow();
    if (saving === before.saving) return;
    if (saving) {
      const moving = (await library.list()).filter(({ state }) => state.name === 'downloading');
      // Written before it is done: a worker that dies in between leaves nothing paused for good.
      await memory.write({ saving, paused: moving.map(({ id }) => id) });
      for (const { id } of moving) await library.pause(id);
      return;
    }
    for (const id of before.paused) await library.resume(id);
    await memory.write({ saving, paused: [] });
  }

  return {
    power: () => power,
    saving: isLow,
    changed(now) {
      power = now ?? power;
      return inTurn(act);
    },
  };
}
