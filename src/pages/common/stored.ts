import type { ModelView } from '../../models';
import type { Settings } from '../../storage';
import type { SiteSettings } from '../../sites';
import type { Draft, HistoryEntry, LedgerEntry } from '../../storage';
import type { StoredItem } from '../types';

export interface Kept {
  readonly models: readonly ModelView[];
  readonly drafts: readonly Draft[];
  readonly history: readonly HistoryEntry[];
  readonly ledger: readonly LedgerEntry[];
  readonly settings: Settings;
  readonly changedSettings: number;
  readonly sites: Readonly<Record<string, SiteSettings>>;
}

/** Everything the extension keeps on this device, kind by kind. Bytes only where they are known, not guessed. */
export function storedItems(kept: Kept): readonly StoredItem[] {
  const models = kept.models.filter((model) => model.storedBytes > 0);
  return [
    {
      kind: 'models',
      count: models.length,
      bytes: models.reduce((sum, model) => sum + model.storedBytes, 0),
    },
    { kind: 'drafts', count: kept.drafts.length },
    { kind: 'history', count: kept.history.length },
    { kind: 'dictionary', count: kept.settings.dictionary.length },
    { kind: 'sites', count: Object.keys(kept.sites).length },
    { kind: 'settings', count: kept.changedSettings },
    { kind: 'ledger', count: kept.ledger.length },
  ];
}
