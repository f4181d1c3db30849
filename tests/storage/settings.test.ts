import '../support/extension-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  defaultSettings,
  dictionaryLimits,
  readSettings,
  updateSettings,
  updateSettingsList,
  watchSettings,
  type Settings,
} from '../../src/storage';
import { readSites, updateSite, watchSites } from '../../src/sites/choices';
import { createVersionedItem } from '../../src/storage/versioned';

const { local } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('start with the defaults and store only what was changed', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    await updateSettings({ dialect: 'british' });
    await updateSettingsList('dictionary', 'Inkognito', true);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      dialect: 'british',
      dictionary: ['Inkognito'],
    });
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toEqual({
      dialect: 'british',
      dictionary: ['Inkognito'],
    });
  });

  it('go back to the default when unset', async () => {
    await updateSettings({ dialect: 'british' });
    await updateSettings({ dialect: undefined });
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('lose none of the changes that are written at the same time', async () => {
    await Promise.all([
      updateSettings({ dialect: 'british' }),
      updateSettingsList('dictionary', 'Inkognito', true),
      updateSettings({ saveBattery: false }),
      updateSettings({ strictness: 'strict' }),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      dialect: 'british',
      dictionary: ['Inkognito'],
      saveBattery: false,
      strictness: 'strict',
    });
  });

  it('lose no item of a list that several pages change at the same time', async () => {
    await local.set({ settings: { dictionary: ['old', 'stays'] } });
    await Promise.all([
      ...['one', 'two', 'three'].map((word) => updateSettingsList('dictionary', word, true)),
      updateSettingsList('dictionary', 'old', false),
      updateSettingsList('disabledCategories', 'hate', true),
      updateSettingsList('disabledCategories', 'personal', true),
      updateSettingsList('modules', 'glossary-software', true),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      dictionary: ['stays', 'one', 'two', 'three'],
      disabledCategories: ['hate', 'personal'],
      modules: ['glossary-software'],
    });
  });

  it('hold an item once, however often it is added, and removing what is not there changes nothing', async () => {
    for (const _time of [1, 2]) await updateSettingsList('dictionary', 'Okafor', true);
    await updateSettingsList('dictionary', 'Nguyen', false);
    expect((await readSettings()).dictionary).toEqual(['Okafor']);
  });

  it.each([
    ['is too long', [], 'x'.repeat(dictionaryLimits.characters + 1)],
    ['is empty', [], ''],
    ['is one too many', Array.from({ length: dictionaryLimits.words }, (_word, at) => `word${at}`), 'more'],
  ])('refuse a word that %s, and keep what is stored', async (_case, dictionary, word) => {
    await local.set({ settings: { dictionary } });
    await expect(updateSettingsList('dictionary', word, true)).rejects.toThrow(RangeError);
    expect(await local.get('settings')).toEqual({ settings: { dictionary } });
  });

  it('take the longest word and the last one that fits', async () => {
    const longest = 'x'.repeat(dictionaryLimits.characters);
    const dictionary = Array.from({ length: dictionaryLimits.words - 1 }, (_word, at) => `word${at}`);
    await local.set({ settings: { dictionary } });
    expect((await updateSettingsList('dictionary', longest, true)).dictionary).toEqual([
      ...dictionary,
      longest,
    ]);
  });

  it('lose none of the sites that are changed at the same time', async () => {
    const origins = Array.from({ length: 20 }, (_item, at) => `https://site-${at}.example`);
    await Promise.all(origins.map((origin) => updateSite(origin, { choice: 'on' })));
    await Promise.all(origins.map((origin) => updateSite(origin, { history: true })));
    expect(await readSites()).toEqual(
      Object.fromEntries(origins.map((origin) => [origin, { choice: 'on', history: true }])),
    );
  });

  it('go on after a write that failed', async () => {
    const set = local.set.bind(local);
    local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await expect(updateSettings({ dialect: 'british' })).rejects.toThrow('quota');
    local.set = set;
    await updateSettings({ dialect: 'indian' });
    expect((await readSettings()).dialect).toBe('indian');
  });

  it('announce their own changes only', async () => {
    const heard: string[] = [];
    const stops = [watchSettings(() => heard.push('settings')), watchSites(() => heard.push('sites'))];
    await updateSite('https://a.example', { choice: 'on' });
    await updateSettings({ dialect: 'british' });
    for (const stop of stops) stop();
    await updateSettings({ dialect: 'indian' });
    expect(heard).toEqual(['sites', 'settings']);
  });

  it('keep sites apart and forget one that says nothing any more', async () => {
    await updateSite('https://a.example', { choice: 'on', history: true });
    await updateSite('https://b.example', { choice: 'off' });
    await updateSite('https://a.example', { history: false });
    expect(await readSites()).toEqual({
      'https://a.example': { choice: 'on' },
      'https://b.example': { choice: 'off' },
    });
  });
});

describe('a damaged store', () => {
  const good: Partial<Settings> = { dialect: 'british', dictionary: ['good'], saveBattery: false };

  it.each<[string, unknown]>([
    ['dialect', 'klingon'],
    ['dictionary', 'a word'],
    ['modules', { 0: 'legal' }],
    ['strictness', null],
    ['disabledCategories', 7],
    ['idleUnloadMinutes', 0],
    ['idleUnloadMinutes', 121],
    ['idleUnloadMinutes', Number.NaN],
    ['idleUnloadMinutes', '5'],
    ['maxModelMemoryBytes', -1],
    ['maxModelMemoryBytes', Number.POSITIVE_INFINITY],
    ['leastWordsPerSecond', 0.5],
    ['leastWordsPerSecond', 51],
    ['saveBattery', 'no'],
  ])('costs the field %s that holds %j, and no other', async (field, value) => {
    await local.set({ settings: { ...good, [field]: value } });
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      ...Object.fromEntries(Object.entries(good).filter(([name]) => name !== field)),
    });
  });

  it('costs the items of a list that do not fit, and no other', async () => {
    await local.set({
      settings: {
        dictionary: ['one', 2, '', 'x'.repeat(101), 'two'],
        disabledCategories: ['personal', 'weather', null],
      },
    });
    expect(await readSettings()).toMatchObject({
      dictionary: ['one', 'two'],
      disabledCategories: ['personal'],
    });
  });

  it.each([
    ['null', null],
    ['a list', ['dialect']],
    ['a text', 'british'],
    ['a number', 3],
  ])('that holds %s is an empty one, and takes new settings', async (_case, value) => {
    await local.set({ settings: value, sites: value, settings$: value, sites$: value });
    expect(await readSettings()).toEqual(defaultSettings);
    expect(await readSites()).toEqual({});
    await updateSettings({ dialect: 'british' });
    await updateSite('https://a.example', { choice: 'off' });
    expect((await readSettings()).dialect).toBe('british');
    expect(await readSites()).toEqual({ 'https://a.example': { choice: 'off' } });
  });

  it('costs the sites and choices that do not fit, and no other', async () => {
    await local.set({
      sites: {
        'https://a.example': { choice: 'on', history: 'yes' },
        'https://b.example': { choice: 'maybe', history: true },
        'https://c.example': null,
        'https://d.example/path': { choice: 'on' },
        '': { choice: 'on' },
        'http://[': { choice: 'on' },
      },
    });
    expect(await readSites()).toEqual({
      'https://a.example': { choice: 'on' },
      'https://b.example': { history: true },
    });
  });

  it('keeps the items of a newer version when a list is changed, and takes items where no list was', async () => {
    await local.set({ settings: { disabledCategories: ['weather'], dictionary: 'a word' } });
    await updateSettingsList('disabledCategories', 'hate', true);
    await updateSettingsList('dictionary', 'Okafor', true);
    expect((await local.get('settings'))['settings']).toEqual({
      disabledCategories: ['weather', 'hate'],
      dictionary: ['Okafor'],
    });
  });

  it('keeps what a newer version has stored', async () => {
    await local.set({ settings: { dialect: 'british', theme: 'dark' }, settings$: { v: 7 } });
    await updateSettings({ saveBattery: false });
    expect(await local.get(['settings', 'settings$'])).toEqual({
      settings: { dialect: 'british', theme: 'dark', saveBattery: false },
      settings$: { v: 7 },
    });
  });
});

describe('a site with fields of a newer version', () => {
  const origin = 'https://a.example';
  const sites = { [origin]: { choice: 'on', tone: 'formal', later: { deep: [1] } } };
  const stored = async (): Promise<unknown> => (await local.get('sites'))['sites'];

  it('keeps them when it is changed, until it is forgotten', async () => {
    await local.set({ sites });
    expect(await readSites()).toEqual({ [origin]: { choice: 'on' } });
    await updateSite(origin, { choice: 'off' });
    await updateSite(origin, { history: true });
    await updateSite(origin, { choice: undefined });
    expect(await stored()).toEqual({ [origin]: { history: true, tone: 'formal', later: { deep: [1] } } });
    await updateSite(origin, { choice: undefined, history: undefined });
    expect(await stored()).toEqual({});
  });
});

describe('a profile of version 0.1.0', () => {
  /** What its updateSettings() and updateSite() left in storage.local. */
  const profile = {
    settings: {
      dialect: 'british',
      dictionary: ['Inkognito', 'wxt'],
      modules: ['legal'],
      strictness: 'strict',
      disabledCategories: ['personal', 'hygiene'],
      idleUnloadMinutes: 30,
      maxModelMemoryBytes: 2_147_483_648,
      leastWordsPerSecond: 15,
      saveBattery: false,
    },
    sites: {
      'https://a.example': { choice: 'on', history: true },
      'http://localhost:8080': { choice: 'off' },
      'https://xn--bcher-kva.example': { history: true },
    },
  };

  it('opens unchanged, and stays whole when something is changed', async () => {
    await local.set(profile);
    expect(await readSettings()).toEqual(profile.settings);
    expect(await readSites()).toEqual(profile.sites);
    expect(await local.get(null)).toEqual(profile);
    await updateSettings({ dialect: 'american' });
    await updateSite('https://a.example', { choice: undefined });
    expect(await local.get(null)).toEqual({
      settings: { ...profile.settings, dialect: 'american' },
      settings$: { v: 1 },
      sites: { ...profile.sites, 'https://a.example': { history: true } },
      sites$: { v: 1 },
    });
  });

  it('passes through every migration, at every read, and is stored in its new shape by the next write', async () => {
    await local.set(profile);
    const item = createVersionedItem({
      key: 'settings',
      migrations: [
        ({ dialect, ...others }) => ({ ...others, language: `en-${String(dialect)}` }),
        (stored) => ({ ...stored, language: String(stored['language']).toUpperCase() }),
      ],
      parse: (stored) => stored,
    });
    const { dialect: _renamed, ...others } = profile.settings;
    const migrated = { ...others, language: 'EN-BRITISH' };
    expect(await item.read()).toEqual(migrated);
    expect(await local.get(null)).toEqual(profile);
    expect(await Promise.all([item.update((stored) => stored), item.update((stored) => stored)])).toEqual([
      migrated,
      migrated,
    ]);
    expect(await local.get(['settings', 'settings$'])).toEqual({ settings: migrated, settings$: { v: 3 } });
    expect(await item.read()).toEqual(migrated);
  });
});
