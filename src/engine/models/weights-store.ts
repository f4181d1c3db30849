import type { FileRole, FileRow } from './database';

/**
 * Files lie where WebLLM looks for them: the Cache API caches webllm/config, webllm/wasm and webllm/model, under the
 * URLs that the model's record names. Those URLs are of a host that cannot exist (RFC 2606: .invalid), one folder
 * per install: what is missing or quarantined can never be fetched behind our back, and two versions of a model can
 * lie side by side.
 */
const host = 'https://models.invalid';

/** Form that WebLLM takes as it is: it has /resolve/ in it. */
export const folderKey = (install: string): string => `${host}/${install}/resolve/main/`;

export const fileKey = (file: Pick<FileRow, 'install' | 'path'>): string =>
  // As WebLLM computes it.
  new URL(file.path, folderKey(file.install)).href;

const cacheNames: Readonly<Record<FileRole, string>> = {
  config: 'webllm/config',
  library: 'webllm/wasm',
  index: 'webllm/model',
  tokenizer: 'webllm/model',
  shard: 'webllm/model',
  other: 'webllm/model',
};

const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  wasm: 'application/wasm',
};

/** Files that are whole, and pieces of those that are not yet. */
export interface WeightsStore {
  /** Streams a body into its place. Atomic: the entry is there when the promise resolves, whole, or not at all. */
  put(file: FileRow, body: Blob | ReadableStream<Uint8Array<ArrayBuffer>>, size: number): Promise<void>;
  get(file: FileRow): Promise<Response | undefined>;
  remove(file: FileRow): Promise<void>;
  /** Keeps bytes of a file from `offset` on; replaces a piece that was there. */
  putPiece(file: FileRow, offset: number, data: Blob): Promise<void>;
  /** The pieces named in the row, in order; undefined when one is missing. */
  pieces(file: FileRow): Promise<Blob[] | undefined>;
  removePieces(file: FileRow): Promise<void>;
  /** Everything stored for an install, whatever its rows say. */
  removeInstall(install: string): Promise<void>;
}

/**
 * Pieces lie in a cache of their own: measured in Chromium's worker, 256 MiB in pieces of 4 MiB take 0.6 s to write
 * there, 1.1 s as OPFS files and 1.4 s as blobs in IndexedDB.
 */
const pieceCache = 'inkognito/pieces';
const pieceFolder = (file: Pick<FileRow, 'install' | 'path'>): string => `${fileKey(file)}/piece/`;

export function createWeightsStore(caches: CacheStorage): WeightsStore {
  const cacheOf = (file: Pick<FileRow, 'role'>): Promise<Cache> => caches.open(cacheNames[file.role]);

  async function removeBelow(name: string, prefix: string): Promise<void> {
    if (!(await caches.has(name))) return;
    const cache = await caches.open(name);
    const keys = await cache.keys();
    await Promise.all(keys.filter(({ url }) => url.startsWith(prefix)).map(({ url }) => cache.delete(url)));
  }

  return {
    async put(file, body, size) {
      const type = contentTypes[file.path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const headers = { 'content-type': type, 'content-length': String(size) };
      await (await cacheOf(file)).put(fileKey(file), new Response(body, { headers }));
    },
    get: async (file) => (await cacheOf(file)).match(fileKey(file)),
    async remove(file) {
      await (await cacheOf(file)).delete(fileKey(file));
    },
    async putPiece(file, offset, data) {
      await (await caches.open(pieceCache)).put(pieceFolder(file) + offset, new Response(data));
    },
    async pieces(file) {
      const cache = await caches.open(pieceCache);
      const found = await Promise.all(
        (file.pieces ?? []).map(async (offset) => (await cache.match(pieceFolder(file) + offset))?.blob()),
      );
      return found.every((piece) => piece !== undefined) ? found : undefined;
    },
    removePieces: (file) => removeBelow(pieceCache, pieceFolder(file)),
    async removeInstall(install) {
      for (const name of new Set([...Object.values(cacheNames), pieceCache])) {
        await removeBelow(name, folderKey(install));
      }
    },
  };
}
