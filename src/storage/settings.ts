import { storage } from 'wxt/utils/storage';

import type { EnglishDialect } from '../engine';
import type { Category, Strictness } from '../moderation';

/** What the person has chosen. Every field has a default, so an empty store is a valid one. */
export interface Settings {
  readonly dialect: EnglishDialect;
  /** Words never marked as mistakes. */
  readonly dictionary: readonly string[];
  /** Ids of the writing modules (tones, glossaries) that are switched on. */
  readonly modules: readonly string[];
  readonly strictness: Strictness;
  readonly disabledCategories: readonly Category[];
  /** Minutes without a request after which a loaded model gives its memory back, 1..120. */
  readonly idleUnloadMinutes: number;
  /** Most graphics memory a model may take, bytes; 0: as much as this device is thought to have. */
  readonly maxModelMemoryBytes: number;
  /** A model that writes slower is not proposed while a faster one fits; words a second, 1..50. */
  readonly leastWordsPerSecond: number;
  /** Downloads wait and models give their memory back at once while the battery runs low. */
  readonly saveBattery: boolean;
}

export const defaultSettings: Settings = {
  dialect: 'american',
  dictionary: [],
  modules: [],
  strictness: 'standard',
  disabledCategories: [],
  idleUnloadMinutes: 5,
  maxModelMemoryBytes: 0,
  leastWordsPerSecond: 8,
  saveBattery: true,
};

/** 'on': works without asking, selection button included. 'off': refuses even a gesture. Absent: on a gesture only. */
export type SiteChoice = 'on' | 'off';

export interface SiteSettings {
  readonly choice?: SiteChoice;
  /** Keep what was rewritten on this site. */
  readonly history?: boolean;
}

const settingsItem = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });
const sitesItem = storage.defineItem<Readonly<Record<string, SiteSettings>>>('local:sites', {
  fallback: {},
  version: 1,
});

export async function readSettings(): Promise<Settings> {
  return { ...defaultSettings, ...(await settingsItem.getValue()) };
}

/** Changes the named fields only; a field set to undefined goes back to its default. */
export async function updateSettings(change: {
  readonly [Key in keyof Settings]?: Settings[Key] | undefined;
}): Promise<Settings> {
  const stored = Object.fromEntries(
    Object.entries({ ...(await settingsItem.getValue()), ...change }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  await settingsItem.setValue(stored);
  return { ...defaultSettings, ...stored };
}

export const readSites = (): Promise<Readonly<Record<string, SiteSettings>>> => sitesItem.getValue();

/** Keyed by origin ('https://example.org'). A field set to undefined is removed, and so is an entry without any. */
export async function updateSite(
  origin: string,
  change: { readonly [Key in keyof SiteSettings]: SiteSettings[Key] | undefined },
): Promise<void> {
  const { [origin]: before, ...others } = await sitesItem.getValue();
  const after = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== false),
  );
  await sitesItem.setValue(Object.keys(after).length === 0 ? others : { ...others, [origin]: after });
}

export function watchSettings(listener: () => void): () => void {
  const stops = [settingsItem.watch(listener), sitesItem.watch(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
