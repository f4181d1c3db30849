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
export { createSessionItem } from './session-item';
export type { SessionItem } from './session-item';
export { createVersionedItem } from './versioned';
export type { Raw } from './versioned';
export { watchQuery } from './watch-query';
export { createWipe } from './wipe';
export type { WipeReport } from './wipe';
export { isWipeMarked, markWipe, unmarkWipe, watchWipe } from './wipe-mark';
