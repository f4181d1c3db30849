/** Measurements that run in the extension's worker or page; each is self-contained, for it is sent as source. */
import type * as ProbeWorker from '../../tests/models/support/probe-worker';

declare const probe: typeof ProbeWorker;

/** Reads files to their end, four at a time, and throws the bytes away. Milliseconds. */
export async function plainFetch(urls: string[]): Promise<number> {
  const start = performance.now();
  const queue = [...urls];
  let bytes = 0;
  const work = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const { body } = await fetch(url, { cache: 'no-store' });
      for await (const chunk of body ?? []) bytes += chunk.byteLength;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  if (bytes === 0) throw new Error('nothing arrived');
  return performance.now() - start;
}

/** What WebLLM does by itself: cache.add, four at a time, without resume or hashes. Milliseconds. */
export async function cacheAdd(urls: string[]): Promise<number> {
  const start = performance.now();
  const queue = [...urls];
  const cache = await caches.open('bench');
  const work = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      await cache.add(new Request(url, { cache: 'no-store' }));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  const elapsed = performance.now() - start;
  await caches.delete('bench');
  return elapsed;
}

export interface LibraryTimes {
  readonly downloadMs: number;
  readonly checkMs: number;
}

/** Our own downloader, and the checks of what it stored. */
export async function throughLibrary(address: string): Promise<LibraryTimes> {
  const { library } = probe;
  const added = await library.addByAddress({ address });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { id } = added.value;
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const downloadMs = await time(async () => {
    await library.download(id);
    await library.settled();
  });
  const view = (await library.list()).find((each) => each.id === id);
  if (view?.state.name !== 'ready') throw new Error(JSON.stringify(view?.state));
  const checkMs = await time(() => library.verify(id));
  await library.remove(id);
  return { downloadMs, checkMs };
}

export interface BackEnd {
  readonly writeMs: number;
  readonly readMs: number;
}

/** Writes shards into each back end of WebLLM and reads them one by one as an ArrayBuffer, as WebLLM loads them. */
export async function backEnds({
  bytes,
  count,
}: {
  bytes: number;
  count: number;
}): Promise<Record<string, BackEnd>> {
  const shard = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(shard.subarray(at, at + 65_536));
  const cache = await caches.open('bench');
  const folder = await navigator.storage.getDirectory();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('shards'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
    });
  const key = (at: number): string => `https://bench.invalid/${at}`;
  const ends = {
    cache: {
      write: (at: number) => cache.put(key(at), new Response(new Blob([shard]))),
      read: async (at: number) => (await cache.match(key(at)))?.arrayBuffer(),
    },
    opfs: {
      async write(at: number) {
        const writable = await (await folder.getFileHandle(`bench-${at}`, { create: true })).createWritable();
        await writable.write(shard);
        await writable.close();
      },
      read: async (at: number) => (await (await folder.getFileHandle(`bench-${at}`)).getFile()).arrayBuffer(),
    },
    indexeddb: {
      write: (at: number) =>
        done(db.transaction('shards', 'readwrite').objectStore('shards').put(shard.slice().buffer, at)),
      read: (at: number) =>
        done(db.transaction('shards').objectStore('shards').get(at) as IDBRequest<ArrayBuffer>),
    },
  };
  const results: Record<string, BackEnd> = {};
  for (const [name, end] of Object.entries(ends)) {
    const start = performance.now();
    for (let at = 0; at < count; at += 1) await end.write(at);
    const written = performance.now();
    for (let at = 0; at < count; at += 1) {
      if ((await end.read(at))?.byteLength !== bytes) throw new Error(`${name} lost a shard`);
    }
    results[name] = { writeMs: written - start, readMs: performance.now() - written };
  }
  await caches.delete('bench');
  for (let at = 0; at < count; at += 1) await folder.removeEntry(`bench-${at}`);
  db.close();
  await done(indexedDB.deleteDatabase('bench'));
  return results;
}

/** Bytes a second of the browser's own SHA-256. */
export async function nativeHashRate(bytes: number): Promise<number> {
  const data = new Uint8Array(bytes);
  const start = performance.now();
  for (let run = 0; run < 4; run += 1) await crypto.subtle.digest('SHA-256', data);
  return (bytes * 4 * 1_000) / (performance.now() - start);
}
