/** Calls `then` once after `ms` milliseconds; what it returns stops that. */
export type StartTimer = (ms: number, then: () => void) => () => void;

/** The browser's own clock; tests have theirs. */
export const startTimer: StartTimer = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** Settles as the work does, or with what `onLate` returns once `ms` milliseconds are over. The work itself goes on. */
export async function withLimit<T>(
  work: Promise<T>,
  ms: number,
  onLate: () => T | Promise<T>,
  start: StartTimer = startTimer,
): Promise<T> {
  let stop = (): void => {};
  const late = new Promise<void>((resolve) => {
    stop = start(ms, resolve);
  }).then(onLate);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
