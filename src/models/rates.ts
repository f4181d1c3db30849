import type { RateCache } from '../device';
import type { ModelsDatabase } from './database';

/** Keeps what was measured of an adapter beside the models: a wipe forgets both. */
export const adapterRates = (db: ModelsDatabase): RateCache => ({
  async get(adapter) {
    const row = await db.meta.get(`rate:${adapter}`);
    return typeof row?.value === 'number' ? row.value : undefined;
  },
  async set(adapter, rate) {
    await db.meta.put({ key: `rate:${adapter}`, value: rate });
  },
});
