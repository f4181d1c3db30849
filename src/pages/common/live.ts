import { type ReadonlySignal, signal } from '@preact/signals';
import type { Runtime } from 'webextension-polyfill';

import { isStatus, statusPortName, type Status } from '../../messaging';
import { watchQuery } from '../../storage';

/** The latest answer of a database query, kept up to date across pages and the worker, and after a wipe. */
export function liveRows<T>(
  query: () => Promise<T>,
  initial: T,
  onError: (thrown: unknown) => void,
): ReadonlySignal<T> {
  const rows = signal(initial);
  watchQuery(query, {
    onAnswer(answer) {
      rows.value = answer;
    },
    onWipe() {
      rows.value = initial;
    },
    onError,
  });
  return rows;
}

/** The latest value of something that is read with a promise and announces changes without saying which. */
export function watched<T>(
  read: () => Promise<T>,
  watch: (changed: () => void) => unknown,
  initial: T,
  onError: (thrown: unknown) => void,
): ReadonlySignal<T> {
  const value = signal(initial);
  const refresh = (): void =>
    void read().then((next) => {
      value.value = next;
    }, onError);
  watch(refresh);
  refresh();
  return value;
}

const asleep: Status = { engine: { name: 'idle' }, instant: { name: 'idle' }, models: [] };

/**
 * What the engines and models are doing. When the worker falls asleep the engines are idle by definition, so the
 * page lets it sleep, and connects again when somebody looks at the page or `wake` is called.
 */
export function watchStatus(
  runtime: Pick<Runtime.Static, 'connect'>,
  page: Window,
): { status: ReadonlySignal<Status>; wake(): void } {
  const status = signal(asleep);
  let connected = false;
  const wake = (): void => {
    if (connected) return;
    const port = runtime.connect({ name: statusPortName });
    connected = true;
    port.onMessage.addListener((message: unknown) => {
      if (isStatus(message)) status.value = message;
    });
    port.onDisconnect.addListener(() => {
      connected = false;
      status.value = { ...status.value, engine: asleep.engine };
    });
  };
  page.addEventListener('focus', wake);
  page.addEventListener('pointerdown', wake, { capture: true });
  page.addEventListener('keydown', wake, { capture: true });
  wake();
  return { status, wake };
}
