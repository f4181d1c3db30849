import { ask, rewriteInBackground } from '../../messaging';
import type { ActionRequest } from '../../rewrite';
import { ok, toAppError, type Result } from '../../shared';
import { browser } from '../../shared/browser';
import { markWipe } from '../../storage';
import type { ModelActions, Rewrite, WipeActions } from '../types';
import type { PageStore } from './store';

/** What every page of the extension can do. */
export function commonActions(store: PageStore): ModelActions & WipeActions {
  return {
    async actOnModel(id, act) {
      store.wake();
      return withoutValue(await ask(browser.runtime, 'models.act', { id, act }));
    },
    async wipe() {
      // Before the background runs: it may have to start first, and the browser can be closed meanwhile. It writes the
      // mark again, so a failure here costs nothing.
      await storing(markWipe);
      return ask(browser.runtime, 'wipe', {});
    },
  };
}

/** A rewrite in the background for a page of the extension. */
export const pageRewrite =
  <Request>(toRequest: (request: Request) => Omit<ActionRequest, 'id' | 'kind'>): Rewrite<Request> =>
  (request, signal) =>
    rewriteInBackground(
      browser.runtime,
      { kind: 'action', id: crypto.randomUUID(), ...toRequest(request) },
      signal,
    );

/** Runs a piece of storage work and gives its failure as a value. */
export async function storing<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown, 'storage-failed') };
  }
}

/** The outcome of a request whose reply says nothing more. */
export const withoutValue = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);

/** Opens a page of the extension in a tab. */
export const openPage = (path: string): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
