import * as v from 'valibot';

import { createVersionedItem, type Raw } from '../storage';
import { isOrigin } from './origins';
import type { SiteSettings, Sites } from './state';

const choice = v.picklist(['on', 'off']);

const item = createVersionedItem<Sites>({ key: 'sites', migrations: [], parse: parseSites });

/** Entries and fields that do not fit are left out; the others are kept. */
function parseSites(stored: Raw): Sites {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([origin, site]) => {
      const parsed = parseSite(site);
      return isOrigin(origin) && Object.keys(parsed).length > 0 ? [[origin, parsed]] : [];
    }),
  );
}

function parseSite(stored: unknown): SiteSettings {
  if (typeof stored !== 'object' || stored === null) return {};
  return {
    ...('choice' in stored && v.is(choice, stored.choice) ? { choice: stored.choice } : {}),
    ...('history' in stored && stored.history === true ? { history: true } : {}),
  };
}

export const readSites = (): Promise<Sites> => item.read();

/**
 * A field set to undefined is removed, and so is an entry without a field that this version has. Fields of a newer
 * version stay beside them.
 */
export async function updateSite(
  origin: string,
  change: { readonly [Key in keyof SiteSettings]: SiteSettings[Key] | undefined },
): Promise<void> {
  await item.update(({ [origin]: before, ...others }) => {
    const after = parseSite({ ...parseSite(before), ...change });
    if (Object.keys(after).length === 0) return others;
    return { ...others, [origin]: { ...unknownFields(before), ...after } };
  });
}

const knownFields: readonly string[] = ['choice', 'history'] satisfies readonly (keyof SiteSettings)[];

const unknownFields = (stored: unknown): object =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(Object.entries(stored).filter(([name]) => !knownFields.includes(name)))
    : {};

/** Returns what stops it. */
export const watchSites = (listener: () => void): (() => void) => item.watch(listener);
