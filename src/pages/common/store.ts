import { computed, type ReadonlySignal } from '@preact/signals';

import { watchBattery } from '../../device';
import { browser } from '../../shared/browser';
import {
  Database,
  defaultSettings,
  readSettings,
  watchSettings,
  type Draft,
  type HistoryEntry,
  type LedgerEntry,
  type Settings,
} from '../../storage';
import { readSites, watchSites, type SiteSettings } from '../../sites';
import { ask, type Status } from '../../messaging';
import type { StoredItem } from '../types';
import { liveRows, watched, watchStatus } from './live';
import { storedItems } from './stored';

/** Rows shown at most; older ones stay in the database until they are wiped. */
const shownRows = 500;

/** Everything the extension's pages show, kept up to date. */
export interface PageStore {
  readonly database: Database;
  readonly status: ReadonlySignal<Status>;
  /** Connects to the background again where the page had let it sleep. */
  wake(): void;
  readonly settings: ReadonlySignal<Settings>;
  readonly sites: ReadonlySignal<Readonly<Record<string, SiteSettings>>>;
  /** Origin patterns the browser has granted. */
  readonly granted: ReadonlySignal<readonly string[]>;
  /** Newest first. */
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  readonly history: ReadonlySignal<readonly HistoryEntry[]>;
  readonly ledger: ReadonlySignal<readonly LedgerEntry[]>;
  readonly stored: ReadonlySignal<readonly StoredItem[]>;
}

export function openPageStore(page: Window, onError: (thrown: unknown) => void): PageStore {
  const database = new Database();
  const background = watchStatus(browser.runtime, page);
  const { status } = background;
  watchBattery(page.navigator, (power) => void ask(browser.runtime, 'power.changed', power)).catch(onError);
  const settings = watched(readSettings, watchSettings, defaultSettings, onError);
  const sites = watched(readSites, watchSites, {}, onError);
  const granted = watched(
    async () => (await browser.permissions.getAll()).origins ?? [],
    (changed) => {
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
    },
    [],
    onError,
  );
  const drafts = liveRows(() => database.drafts.orderBy('updatedAt').reverse().toArray(), [], onError);
  const history = liveRows(
    () => database.history.orderBy('at').reverse().limit(shownRows).toArray(),
    [],
    onError,
  );
  const ledger = liveRows(
    () => database.ledger.orderBy('at').reverse().limit(shownRows).toArray(),
    [],
    onError,
  );
  const stored = computed(() =>
    storedItems({
      models: status.value.models,
      drafts: drafts.value,
      history: history.value,
      ledger: ledger.value,
      settings: settings.value,
      changedSettings: countChanges(settings.value),
      sites: sites.value,
    }),
  );
  return {
    database,
    status,
    wake: () => background.wake(),
    settings,
    sites,
    granted,
    drafts,
    history,
    ledger,
    stored,
  };
}

function countChanges(settings: Settings): number {
  const defaults = new Map<string, unknown>(Object.entries(defaultSettings));
  return Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults.get(name)),
  ).length;
}
