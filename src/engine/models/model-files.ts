import { AppFailure } from '../../shared';
import { tarEntries } from './tar';
import type { ModelFile } from './types';
import { zipEntries } from './zip';

/** Files chosen by folder (`webkitRelativePath`) or dropped; a single .zip or .tar is taken apart. */
export async function fromFiles(files: readonly File[]): Promise<ModelFile[]> {
  const [first, ...others] = files;
  if (first && others.length === 0) {
    if (/\.zip$/i.test(first.name)) return zipEntries(first);
    if (/\.tar$/i.test(first.name)) return tarEntries(first);
  }
  return files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    open: () => Promise.resolve(file.stream()),
  }));
}

const deepest = 4;

/** Files of a folder opened with the File System Access interface, or of a dropped one. */
export async function fromDirectory(directory: FileSystemDirectoryHandle, depth = 0): Promise<ModelFile[]> {
  if (depth > deepest) throw new AppFailure({ code: 'not-a-model', detail: 'folders too deep' });
  const found: ModelFile[] = [];
  for await (const handle of directory.values()) {
    if (isDirectory(handle)) {
      const below = await fromDirectory(handle, depth + 1);
      found.push(...below.map((file) => ({ ...file, path: `${handle.name}/${file.path}` })));
    } else if (isFile(handle)) {
      const { size } = await handle.getFile();
      found.push({ path: handle.name, size, open: async () => (await handle.getFile()).stream() });
    }
  }
  return found;
}

const isDirectory = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle =>
  handle.kind === 'directory';
const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file';
