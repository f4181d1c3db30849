import { ask, rewriteInBackground, type WindowText } from '../../messaging';
import type { RewriteEvent } from '../../rewrite';
import { fail, ok, type Result } from '../../shared';
import { browser } from '../../shared/browser';
import { createCardFlow, type CardFlow, type CardRequest } from '../../ui/card';
import { openPage } from '../common/actions';

/**
 * The card of a small window, for a text that stands in a frame out of reach: it can be copied and is not written. The
 * text comes from the background, once, under the name in the window's address.
 */
export async function connectSuggestion(page: Window): Promise<CardFlow> {
  const text = await textOf(page.location.hash.slice(1));
  return createCardFlow(
    { original: text.ok ? text.value.text : '', editable: false, insertable: false },
    { action: text.ok ? text.value.action : 'fix' },
    {
      rewrite: (request, signal) => rewriteOf(text, request, signal),
      replace: () => Promise.resolve(fail('frame-out-of-reach')),
      insert: () => Promise.resolve(fail('frame-out-of-reach')),
      copy: (copied) =>
        page.navigator.clipboard.writeText(copied).then(
          () => ok(undefined),
          (thrown: unknown) => fail('copy-failed', { detail: String(thrown) }),
        ),
      openModels: () => openPage('options.html#models'),
      close: () => page.close(),
    },
  );
}

/** Without its name in the address, the window was not opened for a text. */
const textOf = async (id: string): Promise<Result<WindowText>> =>
  id === '' ? fail('text-gone') : ask(browser.runtime, 'window.text', { id });

async function* rewriteOf(
  text: Result<WindowText>,
  request: CardRequest,
  signal: AbortSignal,
): AsyncGenerator<RewriteEvent> {
  if (text.ok)
    yield* rewriteInBackground(
      browser.runtime,
      { kind: 'action', ...request, id: crypto.randomUUID(), text: text.value.text },
      signal,
    );
  else yield { type: 'error', error: text.error };
}
