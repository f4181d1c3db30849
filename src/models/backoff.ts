/** Waits; rejects with the signal's reason when it is aborted. */
export type Delay = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Attempts without a single new byte before a download gives up and waits for the person. */
export const maxFruitlessAttempts = 6;

const firstDelay = 1_000;
const longestDelay = 60_000;

/**
 * Milliseconds to wait before another attempt: doubles from 1 s up to 60 s, of which a random half, so that a
 * server that comes back is not met by everybody at once. The server's own wish (Retry-After) is a minimum.
 *
 * @param attempt 0 for the first repetition.
 * @param random 0 <= x < 1.
 */
export function backoffDelay(attempt: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** attempt);
  return Math.max(Math.min(retryAfterMs, longestDelay), ceiling / 2 + (random() * ceiling) / 2);
}

/** Retry-After in milliseconds: seconds or a date; 0 where there is none. */
export function parseRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

export const delay: Delay = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
