import { isSaving, type PowerState } from '../../device';
import type { ModelLibrary } from '../../models';

/** What must be known after the worker's death: whether the battery was low, and what waits because of it. */
export interface EnergyMemory {
  readonly saving: boolean;
  /** Models whose downloads were paused here, not by the person. */
  readonly paused: readonly string[];
}

export interface EnergyDeps {
  readonly library: Pick<ModelLibrary, 'list' | 'pause' | 'resume'>;
  /** Whether the person wants the battery to be spared. */
  readonly wanted: () => Promise<boolean>;
  readonly read: () => Promise<EnergyMemory | undefined>;
  readonly write: (memory: EnergyMemory) => Promise<void>;
}

export interface Energy {
  power(): PowerState | undefined;
  /** Whether models should give their memory back at once. */
  saving(): Promise<boolean>;
  /** The battery or the person's wish has changed. Downloads pause when it runs low, and go on afterwards. */
  changed(power?: PowerState): Promise<void>;
}

/** Spares the battery. Acts when it becomes low and when it no longer is: what a person resumes meanwhile goes on. */
export function createEnergy({ library, wanted, read, write }: EnergyDeps): Energy {
  let power: PowerState | undefined;
  let last: Promise<void> = Promise.resolve();

  const isLow = async (): Promise<boolean> => isSaving(power) && (await wanted());

  async function act(): Promise<void> {
    const before = (await read()) ?? { saving: false, paused: [] };
    const saving = await isLow();
    if (saving === before.saving) return;
    if (saving) {
      const moving = (await library.list()).filter(({ state }) => state.name === 'downloading');
      // Written before it is done: a worker that dies in between leaves nothing paused for good.
      await write({ saving, paused: moving.map(({ id }) => id) });
      for (const { id } of moving) await library.pause(id);
      return;
    }
    for (const id of before.paused) await library.resume(id);
    await write({ saving, paused: [] });
  }

  return {
    power: () => power,
    saving: isLow,
    changed(now) {
      power = now ?? power;
      last = last.then(act, act);
      return last;
    },
  };
}
