/** Runs in the page: shows a surface in a state, notes every action, and lets a test steer answers and streams. */
import { render } from 'preact';

import type { RewriteEvent } from '../../src/rewrite';
import { createChannel, type Channel, type Result } from '../../src/shared';
import { Popup, type PopupActions, type PopupData } from '../../src/ui/pages';
import { drafts, popupData } from './pages-fixtures';
import { popupStates } from './pages-states';

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

/** Every action of every page: streams by name, the rest answered from `answers`. */
const actions = new Proxy(
  {},
  {
    get(_, name: string) {
      if (name === 'draft' || name === 'fix') return stream(name);
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

export function showPopup(state: string, change: Partial<PopupData> = {}): void {
  render(null, root);
  render(
    <Popup data={{ ...popupData, ...popupStates[state], ...change }} actions={actions as PopupActions} />,
    root,
  );
}

/** New data for the same page, as the owner does when something changed. */
export function updatePopup(state: string, change: Partial<PopupData> = {}): void {
  render(
    <Popup data={{ ...popupData, ...popupStates[state], ...change }} actions={actions as PopupActions} />,
    root,
  );
}

export const popupNames = Object.keys(popupStates);
