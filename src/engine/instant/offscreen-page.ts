import * as v from 'valibot';

import type { JobRunner } from './local-host';
import { offscreenMessageSchema } from './protocol';
import type { Answer } from './protocol';

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
  /** Calls back once after so many milliseconds; returns the way to call it off. */
  readonly after: (ms: number, then: () => void) => () => void;
}

/**
 * The listener for runtime messages in the offscreen page. It answers jobs from the extension's background only:
 * a message that is not for it, or comes from a tab (a content script, any page in a tab), gets no answer here.
 */
export function createOffscreenListener(
  options: OffscreenPageOptions,
): (message: unknown, sender: MessageSender) => Promise<Answer> | undefined {
  const { runner, ownId, closePage, idleMs, after } = options;
  let busy = 0;
  let callOff = after(idleMs, closePage);

  return (message, sender) => {
    if (sender.id !== ownId || sender.tab !== undefined) return undefined;
    const parsed = v.safeParse(offscreenMessageSchema, message);
    if (!parsed.success) return undefined;
    busy++;
    callOff();
    return runner.run(parsed.output.job).finally(() => {
      if (--busy === 0) callOff = after(idleMs, closePage);
    });
  };
}
