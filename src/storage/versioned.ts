import { browser } from '../shared/browser';

/** Milliseconds a write waits for those before it; each takes a few. */
const lockLimitMs = 10_000;

/** What is stored, before it was looked at: an older version, or a damaged profile, may have written anything. */
export type Raw = Readonly<Record<string, unknown>>;

/** One key of storage.local that holds an object, with the version of its shape beside it. */
export interface VersionedItem<Value> {
  read(): Promise<Value>;
  /** Stores what `change` returns. Writes of all pages and the background follow one another, so that none is lost. */
  update(change: (stored: Raw) => Raw): Promise<Value>;
  /** Returns what stops it. */
  watch(listener: () => void): () => void;
}

export interface VersionedItemOptions<Value> {
  readonly key: string;
  /** The first leads from version 1 to version 2, and so on; the version is one more than there are migrations. */
  readonly migrations: readonly ((stored: Raw) => Raw)[];
  /** Never throws: what it cannot use, it replaces by a default. */
  readonly parse: (stored: Raw) => Value;
}

/**
 * Old values are migrated whenever they are read and stored in their new shape with the next write: no step at the
 * start can fail, and no page has to wait for another one's.
 */
export function createVersionedItem<Value>(options: VersionedItemOptions<Value>): VersionedItem<Value> {
  const { key, migrations, parse } = options;
  /** The name that version 0.1.0's storage library has for it. */
  const metaKey = `${key}$`;
  const current = migrations.length + 1;

  async function load(): Promise<{ readonly stored: Raw; readonly version: number }> {
    const { [key]: value, [metaKey]: meta } = await browser.storage.local.get([key, metaKey]);
    const version = versionIn(meta);
    const stored = migrations
      .slice(version - 1)
      .reduce((old, migrate) => migrate(old), isRecord(value) ? value : {});
    // A newer version's number stays: what it has stored stays, too.
    return { stored, version: Math.max(version, current) };
  }

  return {
    read: async () => parse((await load()).stored),
    update: (change) =>
      withStorageLock(async () => {
        const { stored, version } = await load();
        const changed = change(stored);
        await browser.storage.local.set({ [key]: changed, [metaKey]: { v: version } });
        return parse(changed);
      }),
    watch(listener) {
      const onChanged = (changes: object, area: string): void => {
        if (area === 'local' && Object.hasOwn(changes, key)) listener();
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => browser.storage.onChanged.removeListener(onChanged);
    },
  };
}

/** Runs `work` while no other page and no worker writes into storage.local. Rejects when its turn does not come. */
export async function withStorageLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('inkognito-storage', { signal: AbortSignal.timeout(lockLimitMs) }, work);
}

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 0.1.0 stored no number. */
function versionIn(meta: unknown): number {
  const version = isRecord(meta) ? meta['v'] : undefined;
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1;
}
