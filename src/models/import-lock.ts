const prefix = 'inkognito-import-';

/** Held by the page that imports, for as long as it does: when the page is closed, the browser releases it. */
const importLock = (install: string): string => prefix + install;

const browserLocks = (): LockManager | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.locks;

/** Whether some page is still importing this. Without locks nobody can tell, and nobody is. */
export async function isImporting(install: string, locks = browserLocks()): Promise<boolean> {
  if (!locks) return false;
  const { held } = await locks.query();
  return held?.some(({ name }) => name === importLock(install)) ?? false;
}

export function holdingImportLock<T>(
  install: string,
  work: () => Promise<T>,
  locks = browserLocks(),
): Promise<T> {
  return locks ? locks.request(importLock(install), work) : work();
}

/** Resolves when every import that is under way now has ended. Has no limit of its own. */
export async function importsEnded(locks = browserLocks()): Promise<void> {
  if (!locks) return;
  const { held = [] } = await locks.query();
  await Promise.all(
    held.flatMap(({ name }) =>
      name?.startsWith(prefix) ? [locks.request(name, () => Promise.resolve())] : [],
    ),
  );
}
