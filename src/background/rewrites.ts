import type { Runtime } from 'webextension-polyfill';

import { tierOf, type RewriteServer, type Self } from '../messaging';
import { reachOf, readSites, stateOf } from '../sites';
import { writtenText, type RewriteEvent, type RewriteRequest } from '../rewrite';
import type { Database } from '../storage';
import type { Wiper } from './wipe';

export interface RewriteParts {
  readonly self: Self;
  readonly database: Database;
  readonly now: () => number;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
  readonly wiper: Pick<Wiper, 'ready' | 'signal'>;
  run(request: RewriteRequest, signal: AbortSignal): AsyncIterable<RewriteEvent>;
}

/** The rewrites that pages and the extension's own pages may start: policy first, then the pipeline, then history. */
export function createRewriteServer(parts: RewriteParts): RewriteServer {
  return {
    async permit(sender) {
      await parts.wiper.ready();
      if (tierOf(sender, parts.self) === 'extension') return undefined;
      const origin = originOf(sender);
      if (origin === undefined) return { code: 'page-refuses-scripts' };
      return stateOf(await readSites(), origin) === 'off'
        ? { code: 'site-off', values: [new URL(origin).host] }
        : undefined;
    },
    async *run(request, sender, signal) {
      const release = parts.keepAlive();
      const wiped = parts.wiper.signal();
      try {
        for await (const event of parts.run(request, AbortSignal.any([signal, wiped]))) {
          if (event.type === 'result') await remember(parts, request, sender, event, wiped);
          yield event;
        }
      } finally {
        release();
      }
    },
  };
}

/** The site of the tab: a frame's choices are those of the page a person sees in the address bar. */
export function originOf(sender: Runtime.MessageSender): string | undefined {
  const reach = reachOf(sender.tab?.url ?? sender.url);
  return reach.reachable ? reach.origin : undefined;
}

/** Keeps a rewrite where the person asked for it, and never one in which a secret was found. */
async function remember(
  { database, now, self }: RewriteParts,
  request: RewriteRequest,
  sender: Runtime.MessageSender,
  { result }: Extract<RewriteEvent, { type: 'result' }>,
  wiped: AbortSignal,
): Promise<void> {
  const origin = tierOf(sender, self) === 'page' ? originOf(sender) : undefined;
  if (request.kind !== 'action' || origin === undefined) return;
  if ((await readSites())[origin]?.history !== true) return;
  if (result.report.inputFindings.some(({ category }) => category === 'secret')) return;
  // After an attempt that failed, queries do not open the database again: only this does.
  await database.open();
  if (wiped.aborted) return;
  const { action, text: original } = request;
  await database.history.add({ at: now(), origin, action, original, revised: writtenText(result) });
}
