/** What the options page does with files: import and export, over the same storage as the worker. */
import {
  exportToDirectory,
  exportToTar,
  fromFiles,
  importModel,
  ModelsDatabase,
  type ImportDeps,
  type ModelFile,
} from '../../../src/models';

const deps: ImportDeps = {
  db: new ModelsDatabase(),
  caches,
  storageEstimate: () => navigator.storage.estimate(),
  now: Date.now,
  random: Math.random,
  version: '0.0.0',
};

const take = (files: readonly ModelFile[]) => importModel({ files }, deps);

export const importChosen = async (input: HTMLInputElement) =>
  take(await fromFiles([...(input.files ?? [])]));

export const importTar = async (id: string) => {
  const tar = await exportToTar(id, deps);
  if (!tar.ok) return tar;
  const blob = await new Response(tar.value).blob();
  return take(await fromFiles([new File([blob], 'model.tar')]));
};

async function fromDirectory(directory: FileSystemDirectoryHandle): Promise<ModelFile[]> {
  const found: ModelFile[] = [];
  for await (const handle of directory.values()) {
    if (handle.kind === 'directory') {
      const below = await fromDirectory(await directory.getDirectoryHandle(handle.name));
      found.push(...below.map((file) => ({ ...file, path: `${handle.name}/${file.path}` })));
    } else {
      const file = await (await directory.getFileHandle(handle.name)).getFile();
      found.push({ path: handle.name, size: file.size, open: () => Promise.resolve(file.stream()) });
    }
  }
  return found;
}

const openFolder = async (name: string) =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });

export const exportTo = async (id: string, folder: string) =>
  exportToDirectory(id, await openFolder(folder), deps);

export const importFrom = async (folder: string) => take(await fromDirectory(await openFolder(folder)));

/** SHA-256 of every file below a folder. */
export async function hashesBelow(folder: string): Promise<Record<string, string>> {
  const files = await fromDirectory(await openFolder(folder));
  const hashes = files.map(async (file): Promise<[string, string]> => {
    const bytes = await new Response(await file.open()).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [file.path, Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

export const forgetFolders = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
};
