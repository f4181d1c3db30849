import type { SiteChoice, SiteSettings } from './choices';
import { matchPattern } from './origins';

/** 'ask' works on a gesture only: the state of every site nobody said anything about. */
export type SiteState = 'ask' | SiteChoice;

export const stateOf = (sites: Readonly<Record<string, SiteSettings>>, origin: string): SiteState =>
  (Object.hasOwn(sites, origin) ? sites[origin]?.choice : undefined) ?? 'ask';

/** The patterns for which the writer should be registered: sites that are on and whose permission is still granted. */
export function patternsToRegister(
  sites: Readonly<Record<string, SiteSettings>>,
  granted: readonly string[],
): readonly string[] {
  const allowed = new Set(granted);
  const patterns = Object.entries(sites)
    .filter(([, site]) => site.choice === 'on')
    .map(([origin]) => matchPattern(origin))
    .filter((pattern) => allowed.has(pattern));
  return [...new Set(patterns)].sort();
}
