import type { Permissions, Scripting } from 'webextension-polyfill';

import { createQueue } from '../shared';
import type { Sites } from './state';
import { matchPattern } from './origins';

export const writerScript = 'writer.js';
const scriptId = 'writer-on-opted-in-sites';

export interface RegistrationDeps {
  readonly scripting: Pick<
    Scripting.Static,
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts'
  >;
  readonly permissions: Pick<Permissions.Static, 'getAll' | 'remove'>;
}

/** Makes the registered content script match the opted-in sites exactly; with none, nothing stays registered. */
export async function syncRegistration(deps: RegistrationDeps, sites: Sites): Promise<void> {
  const { origins = [] } = await deps.permissions.getAll();
  const matches = [...patternsToRegister(sites, origins)];
  const registered = await deps.scripting.getRegisteredContentScripts({});
  if (registered.length > 0) {
    const [only] = registered;
    const isCurrent =
      registered.length === 1 &&
      only?.id === scriptId &&
      sameItems(only.matches ?? [], matches) &&
      // Version 0.1.0 registered a file of another name.
      sameItems(only.js ?? [], [writerScript]);
    if (isCurrent) return;
    await deps.scripting.unregisterContentScripts({});
  }
  if (matches.length === 0) return;
  await deps.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: [writerScript],
      runAt: 'document_idle',
      allFrames: true,
      persistAcrossSessions: true,
    },
  ]);
}

/**
 * The same, for many callers: one after the other, each with the choices of its own moment. Two at once could take a
 * script away that the other has just registered.
 */
export function createSiteSync(deps: RegistrationDeps, readSites: () => Promise<Sites>): () => Promise<void> {
  const inLine = createQueue();
  return () => inLine(async () => syncRegistration(deps, await readSites()));
}

/** Gives every optional permission back and unregisters every script. */
export async function revokeAll(deps: RegistrationDeps): Promise<{ readonly origins: number }> {
  await deps.scripting.unregisterContentScripts({});
  const { origins = [] } = await deps.permissions.getAll();
  if (origins.length > 0) await deps.permissions.remove({ origins });
  return { origins: origins.length };
}

/** The patterns for which the writer should be registered: sites that are on and whose permission is still granted. */
export function patternsToRegister(sites: Sites, granted: readonly string[]): readonly string[] {
  const allowed = new Set(granted);
  const patterns = Object.entries(sites)
    .filter(([, site]) => site.choice === 'on')
    .map(([origin]) => matchPattern(origin))
    .filter((pattern) => allowed.has(pattern));
  return [...new Set(patterns)].sort();
}

const sameItems = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((item) => right.includes(item));
