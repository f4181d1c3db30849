import type { Replies } from '../messaging';
import { revokeAll } from '../permissions';
import { ok, type Result } from '../shared';
import { browser } from '../shared/browser';
import { wipeStorage } from '../storage';

export interface WipeParts {
  /** Stops downloads and gives the engines' memory back, so that nobody writes meanwhile. */
  stopEverything(): Promise<void>;
  /** Lets go of the databases, so that they can be deleted. */
  closeDatabases(): void;
}

/** Back to the first minute after the installation: nothing stored, no site permission, no registered script. */
export async function wipeEverything(parts: WipeParts): Promise<Result<Replies['wipe']>> {
  await parts.stopEverything();
  const { origins } = await revokeAll(browser);
  parts.closeDatabases();
  const { local, session, sync } = browser.storage;
  const report = await wipeStorage({
    areas: [local, sync, session],
    indexedDB,
    caches,
    storage: navigator.storage,
  });
  return ok({ ...report, permissions: origins });
}
