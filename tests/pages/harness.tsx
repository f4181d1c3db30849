/** Runs in the page: shows a surface in a state, notes every action, and lets a test steer answers and streams. */
import { render } from 'preact';

import { createDraftSession, type DraftRequest, type RewriteEvent } from '../../src/rewrite';
import { createChannel, type Channel, type Result } from '../../src/shared';
import {
  Options,
  Popup,
  Welcome,
  type OptionsActions,
  type OptionsData,
  type PopupActions,
  type PopupData,
  type WelcomeActions,
  type WelcomeData,
} from '../../src/pages';
import { drafts, optionsData, popupData, welcomeData } from './fixtures';
import { optionsStates, popupStates, welcomeStates } from './states';

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  /** What the browser was dispatching when the action was called; nothing once something was awaited. */
  readonly during: string | undefined;
}

export const calls: Call[] = [];
/** Answers by action; what is not here succeeds with nothing. A promise lets a test wait in between. */
export const answers: Record<string, Result<unknown> | Promise<Result<unknown>>> = {};
export const streams: { readonly name: string; readonly events: Channel<RewriteEvent>; aborted: boolean }[] =
  [];

const released: Record<string, (result: Result<unknown>) => void> = {};

/** The next answers of an action wait until `release`. */
export function hold(name: string): void {
  answers[name] = new Promise((resolve) => {
    released[name] = resolve;
  });
}

export function release(name: string, result: Result<unknown>): void {
  released[name]?.(result);
}

function note(name: string, args: readonly unknown[]): void {
  calls.push({ name, args, during: window.event?.type });
}

const stream =
  (name: string) =>
  (request: unknown, signal: AbortSignal): AsyncIterable<RewriteEvent> => {
    note(name, [request]);
    const opened = { name, events: createChannel<RewriteEvent>(), aborted: false };
    streams.push(opened);
    signal.addEventListener('abort', () => {
      opened.aborted = true;
      opened.events.push({ type: 'error', error: { code: 'cancelled' } });
    });
    return opened.events;
  };

let nextDraft = 0;
/** Drafts as the background writes them: the popup sees the state, the stream is steered by the test. */
const session = createDraftSession({
  run: ({ kind: _kind, id: _id, variation: _again, ...request }, signal) => stream('draft')(request, signal),
  newId: () => `draft-${(nextDraft += 1)}`,
});
const draftActions: Readonly<Record<string, (request: DraftRequest) => void>> = {
  startDraft: (request) => session.start(request),
  stopDraft: () => session.stop(),
  clearDraft: () => session.clear(),
};

/** Every action of every page: streams by name, the rest answered from `answers`. */
const actions = new Proxy(
  {},
  {
    get(_, name: string): unknown {
      if (name === 'updates') return actions;
      if (name === 'fix') return stream(name);
      if (draftActions[name]) return draftActions[name];
      return (...args: readonly unknown[]) => {
        note(name, args);
        return Promise.resolve(
          answers[name] ?? { ok: true, value: name === 'keepDraft' ? drafts[0] : undefined },
        );
      };
    },
  },
);

const root = document.body;
let stopFollowing = (): void => {};

/** Draws a state; a second call with the same surface changes its data, as the owner does when something changed. */
export function showPopup(state: string, change: Partial<PopupData> = {}): void {
  const data = { ...popupData, ...popupStates[state], ...change };
  const draw = (): void =>
    render(
      <Popup data={{ ...data, draft: session.state() ?? data.draft }} actions={actions as PopupActions} />,
      root,
    );
  stopFollowing();
  stopFollowing = session.subscribe(draw);
  draw();
}

export function showOptions(state: string, change: Partial<OptionsData> = {}): void {
  const { hash = '', data } = optionsStates[state] ?? {};
  location.hash = hash;
  render(<Options data={{ ...optionsData, ...data, ...change }} actions={actions as OptionsActions} />, root);
}

export function showWelcome(state: string, change: Partial<WelcomeData> = {}): void {
  render(
    <Welcome
      data={{ ...welcomeData, ...welcomeStates[state], ...change }}
      actions={actions as WelcomeActions}
    />,
    root,
  );
}

export function clear(): void {
  stopFollowing();
  render(null, root);
}

export const states = {
  popup: Object.keys(popupStates),
  options: Object.keys(optionsStates),
  welcome: Object.keys(welcomeStates),
};
