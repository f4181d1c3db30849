import { computed, type ReadonlySignal } from '@preact/signals';

import { ask } from '../../messaging';
import { inspect, readWeightsWith } from '../../filter';
import { writingModules } from '../../rewrite';
import { ok } from '../../shared';
import { browser, readOwnFile } from '../../shared/browser';
import { dictionaryLimits, updateSettings, updateSettingsList } from '../../storage';
import type { OptionsActions, OptionsData, OptionsProps, ShortcutsView } from './types';
import { commonActions, storing, withoutValue } from '../common/actions';
import { deviceView } from './models/device-view';
import { filterView } from './filter/view';
import { licences } from './licences';
import { connectModels, type Models } from './models/connect';
import { followShortcuts, openShortcuts } from '../common/shortcuts';
import { siteRows } from './site-rows';
import { setSite } from '../common/sites';
import { openPageStore, type PageStore } from '../common/store';

/** The options page's data and actions, wired to the real extension. */
export function connectOptions(
  page: Window,
  onError: (thrown: unknown) => void,
): ReadonlySignal<OptionsProps> {
  readWeightsWith(() => readOwnFile('detector-weights.bin'));
  const store = openPageStore(page, onError);
  const shortcuts = followShortcuts(page, onError);
  const models = connectModels(store, page, onError);
  const actions = { ...models.actions, ...optionsActions(store) };
  return computed(() => ({ data: optionsData(store, models, shortcuts.value), actions }));
}

function optionsData(store: PageStore, models: Models, shortcuts: ShortcutsView): OptionsData {
  const { device, power } = store.status.value;
  return {
    ...(device ? { device: deviceView(device, power) } : {}),
    benchmarks: models.benchmarks.value,
    engine: store.status.value.engine,
    settings: store.settings.value,
    dictionaryLimits,
    writingModules,
    shortcuts,
    models: store.status.value.models,
    sites: siteRows(store.sites.value, store.granted.value),
    filter: filterView,
    ledger: store.ledger.value,
    stored: store.stored.value,
    history: store.history.value,
    version: browser.runtime.getManifest().version,
    licences,
  };
}

function optionsActions(store: PageStore): Omit<OptionsActions, keyof Models['actions']> {
  return {
    ...commonActions(store),
    changeSettings: (change) => storing(async () => void (await updateSettings(change))),
    setWord: (word, inDictionary) =>
      storing(async () => void (await updateSettingsList('dictionary', word, inDictionary))),
    setModule: (id, on) => storing(async () => void (await updateSettingsList('modules', id, on))),
    setCategory: (category, on) =>
      storing(async () => void (await updateSettingsList('disabledCategories', category, !on))),
    addModel(address) {
      store.wake();
      return ask(browser.runtime, 'models.add', address);
    },
    setSite,
    removeSite: async (origin) => {
      await store.database.history.where('origin').equals(origin).delete();
      return withoutValue(await ask(browser.runtime, 'site.remove', { origin }));
    },
    setSiteHistory: async (origin, on) =>
      withoutValue(await ask(browser.runtime, 'site.setHistory', { origin, on })),
    deleteHistory: (id) =>
      storing(() => (id === 'all' ? store.database.history.clear() : store.database.history.delete(id))),
    clearLedger: () => storing(() => store.database.ledger.clear()),
    inspect: async (text) => {
      const { strictness, disabledCategories } = store.settings.value;
      return ok(await inspect(text, { direction: 'input', strictness, disabled: disabledCategories }));
    },
    openShortcuts,
  };
}
