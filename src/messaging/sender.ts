import type { Runtime } from 'webextension-polyfill';

import type { Tier } from './protocol';

export interface Self {
  readonly id: string;
  /** The extension's own origin with a slash at the end. */
  readonly baseUrl: string;
}

/** How far a sender is trusted; undefined: not one of ours. */
export function tierOf(sender: Runtime.MessageSender | undefined, self: Self): Tier | undefined {
  if (sender === undefined || sender.id !== self.id) return undefined;
  // The browser fills in the address; a page's process cannot choose it.
  if (sender.url?.startsWith(self.baseUrl)) return 'extension';
  return sender.tab === undefined ? undefined : 'page';
}
