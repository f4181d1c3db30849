export { Database } from './database';
export type { Draft, HistoryEntry, LedgerEntry } from './database';
export {
  categorySchema,
  defaultSettings,
  dictionaryLimits,
  readSettings,
  strictnessSchema,
  updateSettings,
  updateSettingsList,
  watchSettings,
} from './settings';
export type { DictionaryLimits, Settings, SingleSettings } from './settings';
export { readSites, updateSite, watchSites } from './sites';
export type { SiteChoice, SiteSettings } from './sites';
export { watchQuery } from './watch-query';
export { createWipe } from './wipe';
export type { WipeReport } from './wipe';
export { isWipeMarked, markWipe, unmarkWipe, watchWipe } from './wipe-mark';
