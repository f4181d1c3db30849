import { AppFailure, untilAborted } from '../shared';

const cancelled = (): AppFailure => new AppFailure({ code: 'cancelled' });

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

/** What a promise gives, or the failure `cancelled` as soon as the signal says so, whatever the promise does. */
export const unlessCancelled = <T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> =>
  untilAborted(promise, signal, (): never => {
    throw cancelled();
  });

/**
 * The items of a stream; fails with `cancelled` when the signal says so, even if the stream itself
 * does not listen. Leaving the loop ends the stream without waiting for it.
 */
export async function* streamUnlessCancelled<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await unlessCancelled(iterator.next(), signal);
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    leave(iterator);
  }
}

/** Nobody is left to tell when a stream that was left fails in ending; its engine shows it in its state. */
function leave(iterator: AsyncIterator<unknown>): void {
  const nobody = (): void => {};
  const ended = async (): Promise<void> => void (await iterator.return?.());
  ended().then(nobody, nobody);
}
