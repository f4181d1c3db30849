import type { FileRow } from './database';
import type { Published } from './plan';

/** Whether a stored file is the one that is published under its name. */
export function isSame(file: FileRow, published: Published): boolean {
  if (published.sha256 !== undefined) return published.sha256.toLowerCase() === file.actual;
  return published.gitOid !== undefined && published.gitOid === file.gitOid;
}
