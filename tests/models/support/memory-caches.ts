/** The Cache API's part that models use, in memory, for Node. */
export function createMemoryCaches(): CacheStorage & {
  readonly stored: Map<string, Map<string, StoredEntry>>;
} {
  const stored = new Map<string, Map<string, StoredEntry>>();
  const cacheOf = (entries: Map<string, StoredEntry>) => ({
    async put(key: RequestInfo | URL, response: Response) {
      const headers = [...response.headers];
      entries.set(keyOf(key), { headers, bytes: Buffer.from(await response.arrayBuffer()) });
    },
    match(key: RequestInfo | URL) {
      const found = entries.get(keyOf(key));
      return Promise.resolve(found && new Response(new Uint8Array(found.bytes), { headers: found.headers }));
    },
    delete: (key: RequestInfo | URL) => Promise.resolve(entries.delete(keyOf(key))),
    keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
  });
  const caches = {
    stored,
    open(name: string) {
      const entries = stored.get(name) ?? new Map<string, StoredEntry>();
      stored.set(name, entries);
      return Promise.resolve(cacheOf(entries));
    },
    has: (name: string) => Promise.resolve(stored.has(name)),
    delete: (name: string) => Promise.resolve(stored.delete(name)),
    keys: () => Promise.resolve([...stored.keys()]),
  };
  return caches as unknown as ReturnType<typeof createMemoryCaches>;
}

export interface StoredEntry {
  readonly headers: [string, string][];
  readonly bytes: Buffer;
}

const keyOf = (key: RequestInfo | URL): string =>
  typeof key === 'string' ? key : key instanceof URL ? key.href : key.url;
