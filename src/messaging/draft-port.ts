import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';

import { cutOff, type DraftRun, type DraftSession } from '../rewrite';
import { draftMessage, draftPortName, draftState } from './protocol';
import { tierOf, type Self } from './sender';

/**
 * Shows one page of the extension the draft, and takes its orders. A closed port changes nothing: the draft goes on.
 * @param session resolves when the draft of an earlier worker was read
 */
export function serveDraftPort(port: Runtime.Port, self: Self, session: Promise<DraftSession>): void {
  if (tierOf(port.sender, self) !== 'extension') return port.disconnect();
  let open = true;
  const show = (draft: DraftRun | undefined): void => {
    if (open) port.postMessage(draft === undefined ? {} : { draft });
  };
  const subscribed = session.then((drafts) => {
    show(drafts.state());
    return drafts.subscribe(show);
  });
  port.onDisconnect.addListener(() => {
    open = false;
    void subscribed.then((unsubscribe) => unsubscribe());
  });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(draftMessage, message);
    if (parsed.success) void session.then((drafts) => follow(drafts, parsed.output));
  });
}

function follow(drafts: DraftSession, message: v.InferOutput<typeof draftMessage>): void {
  if (message.type === 'start') drafts.start(message.request);
  else drafts[message.type]();
}

/**
 * The background's draft as a session of the page. When the worker dies under a draft, the page wakes it again and the
 * draft counts as interrupted.
 */
export function draftInBackground(runtime: Pick<Runtime.Static, 'connect'>): DraftSession {
  const listeners = new Set<(state: DraftRun | undefined) => void>();
  let current: DraftRun | undefined;
  let port: Runtime.Port | undefined;

  function connect(): Runtime.Port {
    const opened = runtime.connect({ name: draftPortName });
    let answered = false;
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (!isDraftState(message)) return;
      answered = true;
      show(message.draft);
    });
    opened.onDisconnect.addListener(() => {
      port = undefined;
      if (current?.run.name !== 'running') return;
      // A worker that dies before it answers would be woken for ever.
      if (answered) connect();
      else show({ ...current, run: cutOff(current.run) });
    });
    return opened;
  }
  function show(draft: DraftRun | undefined): void {
    current = draft;
    for (const listener of listeners) listener(draft);
  }
  const post = (message: v.InferInput<typeof draftMessage>): void => (port ?? connect()).postMessage(message);

  connect();
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (request) => post({ type: 'start', request }),
    stop: () => post({ type: 'stop' }),
    clear: () => post({ type: 'clear' }),
  };
}

const isDraftState = (message: unknown): message is { readonly draft?: DraftRun } =>
  v.is(draftState, message);
