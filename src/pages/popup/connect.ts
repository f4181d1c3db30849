import { computed, signal, type ReadonlySignal } from '@preact/signals';

import { matchPattern, reachOf, stateOf } from '../../sites';
import { fail, ok } from '../../shared';
import { browser } from '../../shared/browser';
import { ask } from '../../messaging';
import type { PopupActions, PopupData, PopupProps, SiteView, TextAction } from './types';
import { commonActions, openPage, pageRewrite, storing, withoutValue } from '../common/actions';
import { openPopupMemory, type PopupMemory } from './memory';
import { setSite } from '../common/sites';
import { openPageStore, type PageStore } from '../common/store';

const places = {
  options: 'options.html',
  models: 'options.html#models',
  welcome: 'welcome.html',
  filter: 'options.html#filter',
};

/** The popup's data and actions, wired to the real extension. */
export async function connectPopup(
  page: Window,
  onError: (thrown: unknown) => void,
): Promise<ReadonlySignal<PopupProps>> {
  // The browser's question closes the popup: one that opens now shows that no question is open any more.
  ask(browser.runtime, 'site.awaitingOver', {}).catch(onError);
  const store = openPageStore(page, onError);
  const address = signal<string | undefined>(undefined);
  browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    // Opening the popup grants activeTab, so the address of this one tab may be read.
    address.value = tab?.url;
  }, onError);
  const memory = await openPopupMemory(onError);
  const actions = popupActions(store, memory);
  return computed(() => ({ data: popupData(store, memory, address.value), actions }));
}

function popupData(store: PageStore, memory: PopupMemory, address: string | undefined): PopupData {
  const { engine, instant, models } = store.status.value;
  return {
    site: siteView(store, address),
    engines: { engine, instant },
    models,
    composition: memory.composition.value,
    draft: memory.draft.value,
    wipes: memory.wipes.value,
    drafts: store.drafts.value,
    stored: store.stored.value,
  };
}

function siteView(store: PageStore, address: string | undefined): SiteView {
  const reach = reachOf(address);
  if (!reach.reachable) return reach;
  const { origin } = reach;
  return {
    reachable: true,
    origin,
    state: stateOf(store.sites.value, origin),
    granted: store.granted.value.includes(matchPattern(origin)),
  };
}

function popupActions(store: PageStore, memory: PopupMemory): PopupActions {
  const { session } = memory;
  const common = commonActions(store);
  return {
    ...common,
    async wipe() {
      const wiped = await common.wipe();
      if (wiped.ok) memory.forget();
      return wiped;
    },
    setSite,
    remember: (composition) => memory.remember(composition),
    startDraft: (request) => session.start(request),
    stopDraft: () => session.stop(),
    clearDraft: () => session.clear(),
    fix: pageRewrite(({ text }) => ({ action: 'fix', text, engine: 'nothing' })),
    writeFrom: pageRewrite((request: TextAction) => request),
    keepDraft: ({ id, instruction, text }) =>
      storing(async () => {
        const now = Date.now();
        const before = id === undefined ? undefined : await store.database.drafts.get(id);
        const draft = { instruction, text, createdAt: before?.createdAt ?? now, updatedAt: now };
        if (before === undefined) return { ...draft, id: await store.database.drafts.add(draft) };
        await store.database.drafts.put({ ...draft, id: before.id });
        return { ...draft, id: before.id };
      }),
    deleteDraft: (id) => storing(() => store.database.drafts.delete(id)),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => ok(undefined),
        (thrown: unknown) => fail('copy-failed', { detail: String(thrown) }),
      ),
    open: (place) => openPage(places[place]),
    async loadEngine() {
      store.wake();
      return withoutValue(await ask(browser.runtime, 'engine.load', {}));
    },
  };
}
