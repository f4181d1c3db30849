import type { Runtime } from 'webextension-polyfill';
import { describe, expect, it } from 'vitest';

import { draftInBackground, serveDraftPort } from '../../src/messaging';
import { createDraftSession, type DraftRun, type DraftSession, type RewriteEvent } from '../../src/rewrite';
import { createChannel, type Channel } from '../../src/shared';
import { createPortPair } from '../support/ports';

const self = { id: 'me', baseUrl: 'chrome-extension://me/' };
const popup: Runtime.MessageSender = { id: 'me', url: 'chrome-extension://me/popup.html' };
const page: Runtime.MessageSender = { id: 'me', url: 'https://example.org/', tab: { id: 1 } as never };
const request = { instruction: 'A note', tone: 'neutral', length: 'medium' } as const;

/** Every promise that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function worker(before?: DraftRun) {
  const runs: { readonly signal: AbortSignal; readonly events: Channel<RewriteEvent> }[] = [];
  const session = createDraftSession(
    {
      run(_request, signal) {
        const run = { signal, events: createChannel<RewriteEvent>() };
        runs.push(run);
        return run.events;
      },
      newId: () => `d${runs.length + 1}`,
    },
    before,
  );
  return { session, runs };
}

/** A runtime whose n-th connection goes to the n-th session; without one the worker dies before it answers. */
function runtimeWith(...sessions: readonly DraftSession[]) {
  const ends: Runtime.Port[] = [];
  return {
    ends,
    connect() {
      const { client, background } = createPortPair(popup);
      const session = sessions[ends.length];
      ends.push(background);
      if (session) serveDraftPort(background, self, Promise.resolve(session));
      else setImmediate(() => background.disconnect());
      return client;
    },
  };
}

describe('a draft over a port', () => {
  it('is started, shown, stopped and cleared by the page', async () => {
    const { session, runs } = worker();
    const remote = draftInBackground(runtimeWith(session));
    const seen: (string | undefined)[] = [];
    remote.subscribe((draft) => seen.push(draft?.run.name));
    remote.start(request);
    await settled();
    runs[0]?.events.push({ type: 'partial', text: 'Hello' });
    await settled();
    expect(remote.state()).toMatchObject({ request, run: { partial: 'Hello' } });
    remote.stop();
    await settled();
    expect(runs[0]?.signal.aborted).toBe(true);
    remote.clear();
    await settled();
    expect(remote.state()).toBeUndefined();
    expect(seen).toEqual([undefined, 'running', 'running', 'stopped', undefined]);
  });

  it('goes on when the page is closed, and is shown to the next one', async () => {
    const { session, runs } = worker();
    const first = createPortPair(popup);
    serveDraftPort(first.background, self, Promise.resolve(session));
    first.client.postMessage({ type: 'start', request });
    await settled();
    first.client.disconnect();
    runs[0]?.events.push({ type: 'partial', text: 'Hello' });
    await settled();
    expect(runs[0]?.signal.aborted).toBe(false);
    const next = draftInBackground(runtimeWith(session));
    await settled();
    expect(next.state()).toMatchObject({ run: { name: 'running', partial: 'Hello' } });
  });

  it('counts as interrupted when the worker dies under an open page, which wakes it once', async () => {
    const dying = worker();
    dying.session.start(request);
    const left = dying.session.state();
    const runtime = runtimeWith(dying.session, worker(left).session);
    const remote = draftInBackground(runtime);
    await settled();
    runtime.ends[0]?.disconnect();
    await settled();
    expect(remote.state()?.run).toMatchObject({ name: 'failed', error: { code: 'engine-interrupted' } });
    runtime.ends[1]?.disconnect();
    await settled();
    expect(runtime.ends).toHaveLength(2);
  });

  it('does not wake a worker for ever that dies before it answers', async () => {
    const dying = worker();
    dying.session.start(request);
    const runtime = runtimeWith(dying.session);
    const remote = draftInBackground(runtime);
    await settled();
    runtime.ends[0]?.disconnect();
    for (let turn = 0; turn < 10; turn++) await settled();
    expect(runtime.ends).toHaveLength(2);
    expect(remote.state()?.run).toMatchObject({ name: 'failed', error: { code: 'engine-interrupted' } });
  });

  it('is refused to a web page, and nonsense starts nothing', async () => {
    const { session, runs } = worker();
    const foreign = createPortPair(page);
    const seen: unknown[] = [];
    foreign.client.onMessage.addListener((message: unknown) => void seen.push(message));
    serveDraftPort(foreign.background, self, Promise.resolve(session));
    await settled();
    expect(seen).toEqual([]);
    expect(() => foreign.client.postMessage({ type: 'start', request })).toThrow('disconnected');
    const own = createPortPair(popup);
    serveDraftPort(own.background, self, Promise.resolve(session));
    for (const message of [
      { type: 'start' },
      { type: 'start', request: { ...request, text: 'x' } },
      'stop',
      null,
    ])
      own.client.postMessage(message);
    await settled();
    expect(runs).toEqual([]);
  });
});
