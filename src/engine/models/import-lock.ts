/** Held by the page that imports, for as long as it does: when it is closed, the browser lets go for it. */
export const importLock = (install: string): string => `inkognito-import-${install}`;

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
