import { storage } from 'wxt/utils/storage';

import type { AwaitedSite } from '../sites';

const item = storage.defineItem<AwaitedSite>('session:awaitedSite');

export const readAwaitedSite = async (): Promise<AwaitedSite | undefined> =>
  (await item.getValue()) ?? undefined;
export const writeAwaitedSite = (site: AwaitedSite | undefined): Promise<void> =>
  site === undefined ? item.removeValue() : item.setValue(site);
