import {
  adapterRates,
  browserConnectivity,
  createLedgeredFetch,
  createModelLibrary,
  ModelsDatabase,
  type LedgerFinish,
  type ModelLibrary,
} from '../../models';
import { connectSources } from '../../shared';
import { browser } from '../../shared/browser';
import type { Database } from '../../storage';
import { createDeviceWatch, type DeviceWatch } from './device';

/** The model library over this browser's stores, with every request written into the ledger before it leaves. */
export function createLibrary(
  database: Database,
  keepAwake: () => () => void,
): {
  readonly library: ModelLibrary;
  readonly modelsDatabase: ModelsDatabase;
  readonly device: DeviceWatch;
} {
  const modelsDatabase = new ModelsDatabase();
  const device = createDeviceWatch(
    { navigator, rates: adapterRates(modelsDatabase), now: () => performance.now() },
    () => library.refresh(),
  );
  const library: ModelLibrary = createModelLibrary({
    db: modelsDatabase,
    caches,
    fetch: createLedgeredFetch({
      fetch: (...request) => fetch(...request),
      allowed: connectSources,
      now: () => Date.now(),
      async record(entry): Promise<LedgerFinish> {
        // After an attempt that failed, queries do not open the database again: only this does.
        await database.open();
        const id = await database.ledger.add({ ...entry, bytes: 0, outcome: 'started' });
        return async (bytes, end) => void (await database.ledger.update(id, { bytes, outcome: end }));
      },
    }),
    allowed: connectSources,
    storageEstimate: () => navigator.storage.estimate(),
    now: () => Date.now(),
    random: () => Math.random(),
    profile: () => device.profile(),
    budget: () => device.budget(),
    version: browser.runtime.getManifest().version,
    connectivity: browserConnectivity(globalThis),
    keepAwake,
  });
  return { library, modelsDatabase, device };
}
