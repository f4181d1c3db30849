import {
  readDeviceProfile,
  tokensPerWord,
  type Budget,
  type DeviceProfile,
  type ProfileDeps,
} from '../../device';
import { readSettings, type Settings } from '../../storage';

/** The device as it was last looked at, and the person's limits. The list of models is made with both. */
export interface DeviceWatch {
  profile(): DeviceProfile | undefined;
  budget(): Budget;
  /** Looks at the device (measures an adapter it has never met); several calls at once are one look. */
  look(): Promise<void>;
  readLimits(): Promise<void>;
}

export function createDeviceWatch(deps: ProfileDeps, onChange: () => void): DeviceWatch {
  let profile: DeviceProfile | undefined;
  let budget: Budget = {};
  let looking: Promise<void> | undefined;

  async function lookNow(): Promise<void> {
    profile = await readDeviceProfile(deps);
    onChange();
  }

  return {
    profile: () => profile,
    budget: () => budget,
    look: () =>
      (looking ??= lookNow().finally(() => {
        looking = undefined;
      })),
    async readLimits() {
      budget = budgetOf(await readSettings());
      onChange();
    },
  };
}

/** The person's settings as limits of models. */
const budgetOf = ({ maxModelMemoryBytes, leastWordsPerSecond }: Settings): Budget => ({
  leastTokensPerSecond: leastWordsPerSecond * tokensPerWord,
  ...(maxModelMemoryBytes > 0 ? { maxMemoryBytes: maxModelMemoryBytes } : {}),
});
