import { matchPattern, stateOf, type SiteSettings } from '../../sites';
import type { SiteRow } from './types';

/**
 * The sites with a choice or kept history, in the order of their origins.
 * @param granted origin patterns that the browser has granted
 */
export const siteRows = (
  sites: Readonly<Record<string, SiteSettings>>,
  granted: readonly string[],
): readonly SiteRow[] =>
  Object.keys(sites)
    .sort()
    .map((origin) => ({
      origin,
      state: stateOf(sites, origin),
      granted: granted.includes(matchPattern(origin)),
      history: sites[origin]?.history === true,
    }));
