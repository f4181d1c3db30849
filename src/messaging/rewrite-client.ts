import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';

import type { RewriteEvent, RewriteRequest } from '../rewrite';
import { createChannel } from '../shared';
import { rewritePortName, serverMessage } from './protocol';

type Outcome = 'ended' | 'disconnected' | 'unreachable';

/**
 * Runs a rewrite in the background and gives its events. When the worker dies on the way, the request is sent once
 * more (after a `restarted` event); when it dies again, the stream ends with `engine-interrupted`.
 * Aborting cancels in the background and ends the stream with `cancelled`.
 */
export async function* rewriteInBackground(
  runtime: Pick<Runtime.Static, 'connect'>,
  request: RewriteRequest,
  signal: AbortSignal,
): AsyncGenerator<RewriteEvent, void, undefined> {
  for (const attempt of [1, 2] as const) {
    if (attempt === 2) yield { type: 'restarted', reason: 'worker' };
    const outcome = yield* oneConnection(runtime, request, attempt, signal);
    if (outcome === 'ended') return;
    if (signal.aborted) {
      yield { type: 'error', error: { code: 'cancelled' } };
      return;
    }
    if (outcome === 'unreachable') {
      yield { type: 'error', error: { code: 'extension-updated' } };
      return;
    }
  }
  yield { type: 'error', error: { code: 'engine-interrupted' } };
}

async function* oneConnection(
  runtime: Pick<Runtime.Static, 'connect'>,
  request: RewriteRequest,
  attempt: 1 | 2,
  signal: AbortSignal,
): AsyncGenerator<RewriteEvent, Outcome, undefined> {
  const port = connect(runtime);
  if (port === undefined) return 'unreachable';
  const events = createChannel<RewriteEvent>();
  const cancel = (): void => port.postMessage({ type: 'cancel' });
  port.onMessage.addListener((message: unknown) => {
    if (isServerMessage(message)) events.push(message);
  });
  port.onDisconnect.addListener(() => {
    signal.removeEventListener('abort', cancel);
    events.end();
  });
  try {
    port.postMessage({ type: 'start', attempt, request });
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
    for await (const event of events) {
      yield event;
      if (event.type === 'result' || event.type === 'error') return 'ended';
    }
    return 'disconnected';
  } finally {
    signal.removeEventListener('abort', cancel);
    port.disconnect();
  }
}

/** Undefined where the extension was updated or removed under a page that still runs its script. */
function connect(runtime: Pick<Runtime.Static, 'connect'>): Runtime.Port | undefined {
  try {
    return runtime.connect({ name: rewritePortName });
  } catch {
    return undefined;
  }
}

const isServerMessage = (message: unknown): message is RewriteEvent => v.is(serverMessage, message);
