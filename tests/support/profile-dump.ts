/** What an extension keeps in a browser profile, as JSON: independent of the extension's own code. */
export interface ProfileDump {
  readonly local: Readonly<Record<string, unknown>>;
  readonly sync: Readonly<Record<string, unknown>>;
  readonly databases: readonly DatabaseDump[];
  readonly files: readonly FileDump[];
  readonly caches: readonly CacheDump[];
  /** Optional hosts that were granted, as match patterns. */
  readonly origins: readonly string[];
  readonly scripts: readonly chrome.scripting.RegisteredContentScript[];
}

export interface DatabaseDump {
  readonly name: string;
  /** As IndexedDB counts: ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

export interface StoreDump {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** Byte arrays are `{ $bytes: <base64> }`. */
  readonly rows: readonly unknown[];
}

/** Bytes: as they are, in base64, or a stretch of a file of the model that the profile was made with. */
export type Bytes =
  { readonly base64: string } | { readonly model: string; readonly start: number; readonly end: number };

/** A file of the origin's private file system. */
export interface FileDump {
  readonly path: readonly string[];
  readonly bytes: Bytes;
}

export interface CacheDump {
  readonly name: string;
  readonly entries: readonly { readonly url: string; readonly bytes: Bytes }[];
}

/** Runs in a worker or a page of the extension. Bytes are all in base64. */
export async function dumpProfile(): Promise<ProfileDump> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  const base64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(binary);
  };
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return { $bytes: base64(value) };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error(`no form for ${Object.prototype.toString.call(value)}`);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };

  const databases: DatabaseDump[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    const stores: StoreDump[] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index);
        return { name: index, keyPath, unique, multiEntry };
      });
      const { keyPath, autoIncrement } = store;
      const rows = (await settled(store.getAll())).map(plain);
      stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows });
    }
    databases.push({ name, version: database.version, stores });
    database.close();
  }

  const files: FileDump[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: readonly string[]): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) await walk(handle, [...path, name]);
      else if (handle instanceof FileSystemFileHandle) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        files.push({ path: [...path, name], bytes: { base64: base64(bytes) } });
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), []);

  const cacheDumps: CacheDump[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const entries: { url: string; bytes: Bytes }[] = [];
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? []);
      entries.push({ url: request.url, bytes: { base64: base64(bytes) } });
    }
    cacheDumps.push({ name, entries });
  }

  return {
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
    databases,
    files,
    caches: cacheDumps,
    origins: (await chrome.permissions.getAll()).origins ?? [],
    scripts: await chrome.scripting.getRegisteredContentScripts(),
  };
}
