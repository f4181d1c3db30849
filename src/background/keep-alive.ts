import { browser } from '../shared/browser';

/** The browser ends an idle worker after 30 s; any call of its interfaces starts that clock anew. */
const beatMs = 20_000;

/**
 * Keeps the worker alive while at least one task holds it. Returns the way to let go; letting go twice is harmless.
 * With no task the clock stops, and the browser may end the worker as it likes.
 */
export function createKeepAlive(
  beat: () => Promise<unknown> = () => browser.runtime.getPlatformInfo(),
): () => () => void {
  const tasks = new Set<symbol>();
  let clock: ReturnType<typeof setInterval> | undefined;

  return () => {
    const task = Symbol('task');
    tasks.add(task);
    clock ??= setInterval(() => void beat(), beatMs);
    return () => {
      tasks.delete(task);
      if (tasks.size > 0) return;
      clearInterval(clock);
      clock = undefined;
    };
  };
}
