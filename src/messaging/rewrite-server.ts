import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';

import type { RewriteEvent, RewriteRequest } from '../rewrite';
import { toAppError, type AppError } from '../shared';
import { cancelMessage, startMessage } from './protocol';
import { tierOf, type Self } from './sender';

export interface RewriteServer {
  /** What the sender's site allows; an error refuses the request before its text is looked at. */
  permit(sender: Runtime.MessageSender): Promise<AppError | undefined>;
  run(
    request: RewriteRequest,
    sender: Runtime.MessageSender,
    signal: AbortSignal,
  ): AsyncIterable<RewriteEvent>;
}

/** Serves one rewrite on one port: start, then events until result or error. A closed port cancels. */
export function serveRewritePort(port: Runtime.Port, self: Self, server: RewriteServer): void {
  const abort = new AbortController();
  const tier = tierOf(port.sender, self);
  const { sender } = port;
  let started = false;
  const post = (event: RewriteEvent): void => {
    if (!abort.signal.aborted) port.postMessage(event);
  };
  const refuse = (detail: string): void =>
    post({ type: 'error', error: { code: 'message-refused', detail } });

  port.onDisconnect.addListener(() => abort.abort());
  port.onMessage.addListener((message: unknown) => {
    if (tier === undefined || sender === undefined) return refuse('tier');
    if (v.is(cancelMessage, message)) return cancelled();
    const parsed = v.safeParse(startMessage[tier], message);
    if (!parsed.success || started) return refuse(started ? 'one request a port' : 'malformed');
    started = true;
    void serve(parsed.output.request, sender);
  });

  function cancelled(): void {
    post({ type: 'error', error: { code: 'cancelled' } });
    abort.abort();
  }

  async function serve(request: RewriteRequest, from: Runtime.MessageSender): Promise<void> {
    try {
      const refusal = await server.permit(from);
      if (refusal !== undefined) return post({ type: 'error', error: refusal });
      for await (const event of server.run(request, from, abort.signal)) post(event);
    } catch (thrown) {
      post({ type: 'error', error: toAppError(thrown) });
    }
  }
}
