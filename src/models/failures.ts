import { AppFailure, toAppError, type AppError, type ErrorCode } from '../shared';

/** What a browser's storage threw, as a code: `storage-full` where the quota was met, else `storage-failed`. */
export function storageError(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  const code: ErrorCode = isQuota(thrown) ? 'storage-full' : 'storage-failed';
  return toAppError(thrown, code);
}

/** Dexie wraps the browser's error; the quota shows in the name or the message of one of them. */
function isQuota(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (thrown.name === 'QuotaExceededError' || /quota/i.test(thrown.message)) return true;
  return 'inner' in thrown && isQuota(thrown.inner);
}
