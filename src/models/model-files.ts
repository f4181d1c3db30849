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
