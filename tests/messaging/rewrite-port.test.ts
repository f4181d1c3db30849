import type { Runtime } from 'webextension-polyfill';
import { describe, expect, it } from 'vitest';

import { rewriteInBackground, serveRewritePort, type RewriteServer } from '../../src/messaging';
import { longestInstruction, type RewriteEvent } from '../../src/rewrite';
import { createPortPair } from '../support/ports';

const self = { id: 'me', baseUrl: 'chrome-extension://me/' };
const page: Runtime.MessageSender = { id: 'me', url: 'https://example.org/', tab: { id: 1 } as never };
const request = { kind: 'action', id: 'r1', action: 'fix', text: 'teh' } as const;
const answer: RewriteEvent = { type: 'error', error: { code: 'answer-empty' } };

async function collect(events: AsyncIterable<RewriteEvent>): Promise<string[]> {
  const seen: string[] = [];
  for await (const event of events)
    seen.push(event.type === 'error' ? `error ${event.error.code}` : event.type);
  return seen;
}

/** A runtime whose n-th connection is served by the n-th server; 'dies' disconnects at the first message. */
function runtimeWith(...servers: (RewriteServer | 'dies')[]): Pick<Runtime.Static, 'connect'> {
  let next = 0;
  return {
    connect() {
      const server = servers[next++];
      if (server === undefined) throw new Error('Extension context invalidated.');
      const { client, background } = createPortPair(page);
      if (server === 'dies') background.onMessage.addListener(() => background.disconnect());
      else serveRewritePort(background, self, server);
      return client;
    },
  };
}

const serving = (run: RewriteServer['run']): RewriteServer => ({
  permit: () => Promise.resolve(undefined),
  run,
});
const good = serving(async function* () {
  yield { type: 'stage', stage: 'inspecting', chunk: 0, chunks: 1 };
  yield answer;
});

describe('a rewrite over a port', () => {
  it('gives the events in order and ends', async () => {
    const events = rewriteInBackground(runtimeWith(good), request, new AbortController().signal);
    expect(await collect(events)).toEqual(['stage', 'error answer-empty']);
  });

  it('takes an instruction as long as a rewrite does, and no longer one', async () => {
    const collectFor = (length: number): Promise<string[]> => {
      const custom = { ...request, action: 'custom', instruction: 'a'.repeat(length) } as const;
      return collect(rewriteInBackground(runtimeWith(good), custom, new AbortController().signal));
    };
    expect(await collectFor(longestInstruction)).toEqual(['stage', 'error answer-empty']);
    expect(await collectFor(longestInstruction + 1)).toEqual(['error message-refused']);
  });

  it('starts once more when the worker dies, and says so', async () => {
    const events = rewriteInBackground(runtimeWith('dies', good), request, new AbortController().signal);
    expect(await collect(events)).toEqual(['restarted', 'stage', 'error answer-empty']);
  });

  it('gives up clearly when it dies twice', async () => {
    const events = rewriteInBackground(runtimeWith('dies', 'dies'), request, new AbortController().signal);
    expect(await collect(events)).toEqual(['restarted', 'error engine-interrupted']);
  });

  it('says what to do when the extension was updated under the page', async () => {
    expect(await collect(rewriteInBackground(runtimeWith(), request, new AbortController().signal))).toEqual([
      'error extension-updated',
    ]);
  });

  it('cancels the run in the background', async () => {
    const abort = new AbortController();
    let cancelledInside = false;
    const endless = serving(async function* (_request, _sender, signal) {
      yield { type: 'partial', text: 'a' };
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      cancelledInside = true;
      yield { type: 'partial', text: 'never seen' };
    });
    const seen: string[] = [];
    for await (const event of rewriteInBackground(runtimeWith(endless), request, abort.signal)) {
      seen.push(event.type === 'error' ? event.error.code : event.type);
      if (event.type === 'partial') abort.abort();
    }
    expect(seen).toEqual(['partial', 'cancelled']);
    expect(cancelledInside).toBe(true);
  });

  it('refuses before it runs when the site is off', async () => {
    let ran = false;
    const off: RewriteServer = {
      permit: () => Promise.resolve({ code: 'site-off' }),
      async *run() {
        ran = true;
        yield answer;
      },
    };
    expect(
      await collect(rewriteInBackground(runtimeWith(off), request, new AbortController().signal)),
    ).toEqual(['error site-off']);
    expect(ran).toBe(false);
  });

  it('refuses a draft from a page, a second request on a port, and nonsense', async () => {
    for (const message of [
      { type: 'start', attempt: 1, request: { ...request, action: 'draft' } },
      { type: 'start', attempt: 1, request: { ...request, extra: 1 } },
      { type: 'wipe' },
      'start',
    ]) {
      const { client, background } = createPortPair(page);
      serveRewritePort(background, self, good);
      const seen: unknown[] = [];
      client.onMessage.addListener((event: unknown) => void seen.push(event));
      client.postMessage(message);
      await Promise.resolve();
      expect(seen).toMatchObject([{ type: 'error', error: { code: 'message-refused' } }]);
    }
  });
});
