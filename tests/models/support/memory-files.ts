/** The origin private file system's part that models use, in memory, for Node. */
export interface MemoryFiles {
  readonly handle: FileSystemDirectoryHandle;
  /** Bytes by path. */
  readonly stored: Map<string, Buffer>;
}

/** @param onCreate called with its path before each folder or file that is created */
export function createMemoryFiles(onCreate: (path: string) => void = () => {}): MemoryFiles {
  const stored = new Map<string, Buffer>();
  const folders = new Set<string>();
  const missing = (path: string): DOMException => new DOMException(path, 'NotFoundError');

  const fileAt = (path: string) => ({
    kind: 'file',
    getFile: () => Promise.resolve(new Blob([new Uint8Array(stored.get(path) ?? Buffer.of())])),
    createWritable() {
      const chunks: Uint8Array[] = [];
      const write = async (chunk: Uint8Array | Blob): Promise<void> => {
        chunks.push(chunk instanceof Blob ? new Uint8Array(await chunk.arrayBuffer()) : chunk);
      };
      const close = (): void => void stored.set(path, Buffer.concat(chunks));
      const stream = new WritableStream<Uint8Array>({ write, close });
      const abort = (): Promise<void> => Promise.resolve();
      return Promise.resolve(Object.assign(stream, { write, close: () => Promise.resolve(close()), abort }));
    },
  });

  const folderAt = (path: string) => ({
    kind: 'directory',
    getDirectoryHandle(name: string, { create = false } = {}) {
      const below = `${path}${name}/`;
      if (create && !folders.has(below)) {
        onCreate(below);
        folders.add(below);
      }
      return folders.has(below) ? Promise.resolve(folderAt(below)) : Promise.reject(missing(below));
    },
    getFileHandle(name: string, { create = false } = {}) {
      const file = path + name;
      if (create && !stored.has(file)) {
        onCreate(file);
        stored.set(file, Buffer.of());
      }
      return stored.has(file) ? Promise.resolve(fileAt(file)) : Promise.reject(missing(file));
    },
    removeEntry: (name: string) =>
      stored.delete(path + name) ? Promise.resolve() : Promise.reject(missing(path + name)),
    async *keys() {
      for (const file of stored.keys()) {
        if (file.startsWith(path) && !file.slice(path.length).includes('/')) yield file.slice(path.length);
      }
    },
  });

  return { stored, handle: folderAt('') as unknown as FileSystemDirectoryHandle };
}
