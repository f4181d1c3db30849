export { Database, databaseName } from './database';
export type { Draft, HistoryEntry, LedgerEntry } from './database';
export {
  defaultSettings,
  readSettings,
  readSites,
  updateSettings,
  updateSite,
  watchSettings,
} from './settings';
export type { Settings, SiteChoice, SiteSettings } from './settings';
export { wipeStorage } from './wipe';
export type { WipeReport } from './wipe';
