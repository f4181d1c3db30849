import type { Permissions } from 'webextension-polyfill';

import { fail, ok, toAppError, type Result } from '../shared';
import { createAwaitedSite } from './awaited-site';
import { readSites, updateSite } from './choices';
import { stateOf, type SiteState } from './state';
import { matchPattern } from './origins';

export interface SiteControlParts {
  readonly permissions: Pick<Permissions.Static, 'contains' | 'remove'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A site was switched on: tabs that show it can get the content script. */
  readonly onSwitchedOn: (origin: string) => void;
}

/** The only writer of what is chosen for sites; it runs in the background, and pages send requests to it. */
export interface SiteControl {
  /** The browser asks for this site's permission now; a question about another site is over. */
  awaitPermission(origin: string): Promise<void>;
  /** The browser's question was answered, or its answer can no longer be seen. */
  stopAwaiting(): Promise<void>;
  /** Origin patterns were granted: switches the awaited site on if its own pattern is among them. */
  granted(patterns: readonly string[]): Promise<void>;
  /**
   * Sets how the extension works on a site, which ends any question. 'on' fails with `permission-declined` where the
   * browser's permission is missing; 'ask' and 'off' give it back. All of them can fail with `storage-failed`.
   */
  set(origin: string, state: SiteState): Promise<Result<SiteState>>;
  setHistory(origin: string, on: boolean): Promise<Result<null>>;
  /** Forgets everything that was chosen for a site and gives its permission back. */
  remove(origin: string): Promise<Result<null>>;
}

export function createSiteControl({ permissions, now, onSwitchedOn }: SiteControlParts): SiteControl {
  const awaited = createAwaitedSite(now);

  async function switchOn(origin: string): Promise<void> {
    await updateSite(origin, { choice: 'on' });
    onSwitchedOn(origin);
  }

  /** Ports share a permission: it goes back only when no other site that is on needs it. */
  async function givePermissionBack(origin: string): Promise<void> {
    const pattern = matchPattern(origin);
    const sites = await readSites();
    const needed = Object.keys(sites).some(
      (other) => stateOf(sites, other) === 'on' && matchPattern(other) === pattern,
    );
    if (!needed) await permissions.remove({ origins: [pattern] });
  }

  return {
    awaitPermission: (origin) => awaited.begin(origin),
    stopAwaiting: () => awaited.end(),
    async granted(patterns) {
      const origin = await awaited.take(patterns);
      if (origin !== undefined) await switchOn(origin);
    },
    set: (origin, state) =>
      storing(async () => {
        await awaited.end();
        if (state === 'on') {
          // The event of a grant does not come where the pattern was granted before, for another port.
          if (!(await permissions.contains({ origins: [matchPattern(origin)] })))
            return fail('permission-declined', { values: [new URL(origin).host] });
          await switchOn(origin);
          return ok(state);
        }
        await updateSite(origin, { choice: state === 'ask' ? undefined : state });
        await givePermissionBack(origin);
        return ok(state);
      }),
    setHistory: (origin, on) =>
      storing(async () => {
        await updateSite(origin, { history: on });
        return ok(null);
      }),
    remove: (origin) =>
      storing(async () => {
        await updateSite(origin, { choice: undefined, history: undefined });
        await givePermissionBack(origin);
        return ok(null);
      }),
  };
}

async function storing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown, 'storage-failed') };
  }
}
