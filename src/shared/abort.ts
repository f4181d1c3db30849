/**
 * Settles as the work does, or with what `onAbort` returns or throws as soon as the signal aborts, whatever the work
 * does. The work itself goes on.
 */
export async function untilAborted<T>(
  work: PromiseLike<T>,
  signal: AbortSignal,
  onAbort: () => T,
): Promise<T> {
  let stop = (): void => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  }).then(onAbort);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
