import { computed, type ReadonlySignal } from '@preact/signals';

import { browser } from '../../shared/browser';
import type { WelcomeActions, WelcomeProps } from './types';
import { startWriter } from '../../content';
import { commonActions, openPage } from '../common/actions';
import { followShortcuts, openShortcuts } from '../common/shortcuts';
import { openPageStore } from '../common/store';

/** The first page a person sees. The practice field gets the real card, from the real writer. */
export function connectWelcome(
  page: Window & typeof globalThis,
  onError: (thrown: unknown) => void,
): ReadonlySignal<WelcomeProps> {
  const store = openPageStore(page, onError);
  const shortcuts = followShortcuts(page, onError);
  const life = new AbortController();
  page.addEventListener('pagehide', () => life.abort());
  const writer = startWriter(
    { document: page.document, runtime: browser.runtime, newId: () => crypto.randomUUID() },
    life.signal,
  );
  const actions: WelcomeActions = {
    ...commonActions(store),
    practise(field, action) {
      field.focus();
      if (field.selectionStart === field.selectionEnd) field.select();
      writer.begin({ action });
    },
    openModels: () => openPage('options.html#models'),
    openShortcuts,
  };
  return computed(() => {
    const { engine, instant, models } = store.status.value;
    return { data: { engines: { engine, instant }, models, shortcuts: shortcuts.value }, actions };
  });
}
