import * as v from 'valibot';

import type { StartTimer } from '../shared';
import { offscreenMessageSchema } from './protocol';
import type { Answer } from './protocol';
import type { JobRunner } from './worker-runner';

/** Who sent a message, as the browser vouches for it. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly tab?: unknown;
}

export interface OffscreenPageOptions {
  readonly runner: JobRunner;
  /** The extension's own id. */
  readonly ownId: string;
  /** Closes the page, and with it the worker. */
  readonly closePage: () => void;
  /** Milliseconds without a job after which the page closes and some 200 MB are given back. */
  readonly idleMs: number;
  readonly startTimer: StartTimer;
}

/**
 * The listener for runtime messages in the offscreen page. It answers jobs from the extension's background only:
 * a message that is not for it, or comes from a tab (a content script, any page in a tab), gets no answer here.
 */
export function createOffscreenListener(
  options: OffscreenPageOptions,
): (message: unknown, sender: MessageSender) => Promise<Answer> | undefined {
  const { runner, ownId, closePage, idleMs, startTimer } = options;
  let busy = 0;
  let stopTimer = startTimer(idleMs, closePage);

  return (message, sender) => {
    if (sender.id !== ownId || sender.tab !== undefined) return undefined;
    const parsed = v.safeParse(offscreenMessageSchema, message);
    if (!parsed.success) return undefined;
    busy++;
    stopTimer();
    return runner.run(parsed.output.job).finally(() => {
      if (--busy === 0) stopTimer = startTimer(idleMs, closePage);
    });
  };
}
