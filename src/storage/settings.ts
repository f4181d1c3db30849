import * as v from 'valibot';

import { englishDialects, type EnglishDialect } from '../engine';
import type { Category, Strictness } from '../filter';
import { createVersionedItem } from './versioned';

/** What the person has chosen. Every field has a default, so an empty store is a valid one. */
export interface Settings {
  readonly dialect: EnglishDialect;
  /** Words never marked as mistakes, within `dictionaryLimits`. */
  readonly dictionary: readonly string[];
  /** Ids of the writing modules (tones, glossaries) that are switched on. */
  readonly modules: readonly string[];
  readonly strictness: Strictness;
  readonly disabledCategories: readonly Category[];
  /** Minutes without a request after which a loaded model is unloaded, 1..120. */
  readonly idleUnloadMinutes: number;
  /** Most graphics memory a model may take, bytes; 0: as much as this device is thought to have. */
  readonly maxModelMemoryBytes: number;
  /** A model that writes slower is not proposed while a faster one fits; words a second, 1..50. */
  readonly leastWordsPerSecond: number;
  /** Downloads wait and models are unloaded at once while the battery runs low. */
  readonly saveBattery: boolean;
}

/** Most words in the dictionary, and most characters in one of them (UTF-16 code units). */
export interface DictionaryLimits {
  readonly words: number;
  readonly characters: number;
}

export const dictionaryLimits: DictionaryLimits = { words: 10_000, characters: 100 };

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

export const strictnessSchema = v.enum({
  relaxed: 'relaxed',
  standard: 'standard',
  strict: 'strict',
} as const satisfies { readonly [Each in Strictness]: Each });

export const categorySchema = v.enum({
  secret: 'secret',
  personal: 'personal',
  injection: 'injection',
  harassment: 'harassment',
  hate: 'hate',
  violence: 'violence',
  'self-harm': 'self-harm',
  sexual: 'sexual',
  'sexual-minors': 'sexual-minors',
  illicit: 'illicit',
  hygiene: 'hygiene',
} as const satisfies { readonly [Each in Category]: Each });

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(dictionaryLimits.characters));
const numberIn = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));

/** Items that do not fit are left out; the others are kept. */
const listOf = <Item>(item: v.GenericSchema<unknown, Item>, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items
        .flatMap((each) => {
          const parsed = v.safeParse(item, each);
          return parsed.success ? [parsed.output] : [];
        })
        .slice(0, most),
    ),
  );

/** A field that does not fit gets its default, whatever the others are. */
const schema = v.object({
  dialect: v.fallback(v.picklist(englishDialects), defaultSettings.dialect),
  dictionary: v.fallback(listOf(shortText, dictionaryLimits.words), []),
  modules: v.fallback(listOf(shortText, 100), []),
  strictness: v.fallback(strictnessSchema, defaultSettings.strictness),
  disabledCategories: v.fallback(listOf(categorySchema, 100), []),
  idleUnloadMinutes: v.fallback(numberIn(1, 120), defaultSettings.idleUnloadMinutes),
  maxModelMemoryBytes: v.fallback(numberIn(0, Number.MAX_SAFE_INTEGER), defaultSettings.maxModelMemoryBytes),
  leastWordsPerSecond: v.fallback(numberIn(1, 50), defaultSettings.leastWordsPerSecond),
  saveBattery: v.fallback(v.boolean(), defaultSettings.saveBattery),
});

const item = createVersionedItem<Settings>({
  key: 'settings',
  migrations: [],
  parse: (stored) => v.parse(schema, stored),
});

export const readSettings = (): Promise<Settings> => item.read();

/** The settings that hold a list. */
type ListName = 'dictionary' | 'modules' | 'disabledCategories';
/** The settings that hold a single value. */
export type SingleSettings = Omit<Settings, ListName>;

/**
 * Changes the named fields only. Lists are changed item by item with `updateSettingsList`. A field set to undefined
 * goes back to its default. Fields that this version does not have stay stored for the one that wrote them.
 */
export const updateSettings = (change: {
  readonly [Key in keyof SingleSettings]?: SingleSettings[Key] | undefined;
}): Promise<Settings> =>
  item.update((stored) =>
    Object.fromEntries(Object.entries({ ...stored, ...change }).filter(([, value]) => value !== undefined)),
  );

/**
 * Puts one item into a list or takes it out of it. Starts from the list that is stored when the write has its turn, so
 * that changes of several pages add up. Rejects with a RangeError, and stores nothing, when the list does not take the
 * item: it is too long, or the list is full.
 */
export const updateSettingsList = <Name extends ListName>(
  name: Name,
  value: Settings[Name][number],
  present: boolean,
): Promise<Settings> =>
  item.update((stored) => {
    const field = stored[name];
    const before: readonly unknown[] = Array.isArray(field) ? field : [];
    if (before.includes(value) === present) return stored;
    const changed = {
      ...stored,
      [name]: present ? [...before, value] : before.filter((each) => each !== value),
    };
    const kept: readonly unknown[] = v.parse(schema, changed)[name];
    if (present && !kept.includes(value)) throw new RangeError(`${name} does not take this item`);
    return changed;
  });

/** Returns what stops it. */
export const watchSettings = (listener: () => void): (() => void) => item.watch(listener);
