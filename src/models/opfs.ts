import type { FileRole, FileRow } from './database';
import { sha256Of } from './sha256';

/**
 * Whole files lie where WebLLM's OPFS back end looks for them (cacheBackend 'opfs', WebLLM 0.2.86): below
 * tvmjs-opfs-store/<cache name>, a body named by the SHA-256 of its URL and a record that says URL and length.
 * Measured in Chromium's worker, it reads shards two to four times as fast as the Cache API and writes as fast;
 * see docs/models.md.
 */
const root = 'tvmjs-opfs-store';
export const cacheBackend = 'opfs';

/**
 * The URLs that WebLLM knows the files by are of a host that cannot exist (RFC 2606: .invalid), one folder per
 * install: what is missing or quarantined can never be fetched behind our back, and two versions of a model can lie
 * side by side.
 */
const host = 'https://models.invalid';

/** Form that WebLLM takes as it is: it has /resolve/ in it. */
export const folderKey = (install: string): string => `${host}/${install}/resolve/main/`;

export const fileKey = (file: Pick<FileRow, 'install' | 'path'>): string =>
  // As WebLLM computes it.
  new URL(file.path, folderKey(file.install)).href;

const folders: Readonly<Record<FileRole, readonly [string, string]>> = {
  config: ['webllm', 'config'],
  library: ['webllm', 'wasm'],
  index: ['webllm', 'model'],
  tokenizer: ['webllm', 'model'],
  shard: ['webllm', 'model'],
  other: ['webllm', 'model'],
};

export type OpenRoot = () => Promise<FileSystemDirectoryHandle>;

export interface WholeFiles {
  /** Once the signal is aborted, no folder and no file is created any more; rejects with the signal's reason. */
  put(
    file: FileRow,
    body: Blob | ReadableStream<Uint8Array<ArrayBuffer>>,
    size: number,
    signal?: AbortSignal,
  ): Promise<void>;
  get(file: FileRow): Promise<Blob | undefined>;
  remove(file: FileRow): Promise<void>;
  removeInstall(install: string): Promise<void>;
}

export function createWholeFiles(openRoot: OpenRoot): WholeFiles {
  async function folderOf(role: FileRole): Promise<FileSystemDirectoryHandle | undefined> {
    let at: FileSystemDirectoryHandle | undefined = await openRoot();
    for (const name of [root, ...folders[role]]) {
      at = await ifFound(at.getDirectoryHandle(name));
      if (!at) return undefined;
    }
    return at;
  }

  async function createFolder(role: FileRole, signal?: AbortSignal): Promise<FileSystemDirectoryHandle> {
    let at = await openRoot();
    for (const name of [root, ...folders[role]]) {
      signal?.throwIfAborted();
      at = await at.getDirectoryHandle(name, { create: true });
    }
    return at;
  }

  return {
    async put(file, body, size, signal) {
      const folder = await createFolder(file.role, signal);
      const name = await nameOf(fileKey(file));
      // The record first: a body without one would be bytes that nobody finds again. WebLLM compares their lengths.
      await writeFile(
        folder,
        `${name}.record.json`,
        new Blob([JSON.stringify({ url: fileKey(file), nbytes: size })]),
        signal,
      );
      await writeFile(folder, `${name}.bin`, body, signal);
    },
    async get(file) {
      const folder = await folderOf(file.role);
      const name = await nameOf(fileKey(file));
      const record = folder && (await ifFound(folder.getFileHandle(`${name}.record.json`)));
      const body = record && (await ifFound(folder.getFileHandle(`${name}.bin`)));
      return body?.getFile();
    },
    async remove(file) {
      const folder = await folderOf(file.role);
      if (folder) await removeBoth(folder, await nameOf(fileKey(file)));
    },
    async removeInstall(install) {
      for (const role of ['config', 'library', 'shard'] as const) {
        const folder = await folderOf(role);
        if (!folder) continue;
        const names: string[] = [];
        for await (const name of folder.keys()) if (name.endsWith('.record.json')) names.push(name);
        for (const name of names) {
          const record = await (await (await folder.getFileHandle(name)).getFile()).text();
          if (record.includes(folderKey(install)))
            await removeBoth(folder, name.slice(0, -'.record.json'.length));
        }
      }
    },
  };
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  body: Blob | ReadableStream<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  if (!(body instanceof Blob)) {
    // Closes the file at the end, and leaves it as it was when the body breaks.
    await body.pipeTo(writable);
    return;
  }
  try {
    await writable.write(body);
  } catch (thrown) {
    await writable.abort();
    throw thrown;
  }
  await writable.close();
}

async function removeBoth(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  // The record last: while it is there, what is left of the body can be found.
  await ifFound(folder.removeEntry(`${name}.bin`));
  await ifFound(folder.removeEntry(`${name}.record.json`));
}

const nameOf = (url: string): Promise<string> => sha256Of(new TextEncoder().encode(url));

async function ifFound<T>(looked: Promise<T>): Promise<T | undefined> {
  try {
    return await looked;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}
