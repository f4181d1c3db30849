import { AppFailure, ok, toAppError, type Result } from '../shared';
import type { FileRow, InstallRow, ModelRow, ModelsDatabase } from './database';
import { filesOf } from './install-job';
import { manifestPath } from './plan';
import type { MirrorManifest } from './source';
import { tarEnd, tarHeader, tarPadding } from './tar';
import { createWeightsStore, type StorePlaces } from './weights-store';

export interface ExportDeps extends StorePlaces {
  readonly db: ModelsDatabase;
}

interface Exported {
  readonly path: string;
  readonly size: number;
  open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

/**
 * Writes a model's files and its manifest into a new folder inside the given one. What is there can be imported
 * elsewhere or served as a mirror; the same model always gives the same bytes.
 * Errors: `model-missing`, `storage-failed` (the folder), `cancelled`.
 */
export async function exportToDirectory(
  id: string,
  directory: FileSystemDirectoryHandle,
  deps: ExportDeps,
  signal?: AbortSignal,
  /** Bytes written so far, of all. */
  onProgress?: (done: number, total: number) => void,
): Promise<Result<void>> {
  try {
    const files = await exported(id, deps);
    const folder = await directory.getDirectoryHandle(id, { create: true });
    const counted = counting(files, onProgress);
    for (const file of files) {
      const handle = await fileIn(folder, file.path);
      const body = (await file.open()).pipeThrough(counted());
      await body.pipeTo(await handle.createWritable(), signal ? { signal } : {});
    }
    return ok(undefined);
  } catch (thrown) {
    return {
      ok: false,
      error: signal?.aborted ? { code: 'cancelled' } : toAppError(thrown, 'storage-failed'),
    };
  }
}

/** The same as an uncompressed tar archive, for browsers without a folder picker. Errors: `model-missing`. */
export async function exportToTar(
  id: string,
  deps: ExportDeps,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>>> {
  try {
    const files = await exported(id, deps);
    const bytes = tarOf(id, files, counting(files, onProgress));
    return ok(
      new ReadableStream({
        async pull(controller) {
          const next = await bytes.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        },
        cancel: async () => void (await bytes.return(undefined)),
      }),
    );
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown, 'storage-failed') };
  }
}

type Counted = () => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

/** Streams that add up what goes through them. */
function counting(
  files: readonly Exported[],
  onProgress: ((done: number, total: number) => void) | undefined,
): Counted {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return () =>
    new TransformStream({
      transform(chunk, controller) {
        done += chunk.byteLength;
        onProgress?.(done, total);
        controller.enqueue(chunk);
      },
    });
}

async function* tarOf(
  id: string,
  files: readonly Exported[],
  counted: Counted,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  for (const file of files) {
    yield tarHeader(`${id}/${file.path}`, file.size);
    for await (const chunk of (await file.open()).pipeThrough(counted())) yield chunk;
    yield tarPadding(file.size);
  }
  yield tarEnd();
  return undefined;
}

async function exported(id: string, { db, ...places }: ExportDeps): Promise<Exported[]> {
  const model = await db.models.get(id);
  const install = await db.installs.get(model?.active ?? '');
  if (!model || install?.phase.name !== 'ready') throw new AppFailure({ code: 'model-missing', detail: id });
  const store = createWeightsStore(places);
  const rows = await filesOf(install.id, db);
  const manifest = new TextEncoder().encode(manifestText(model, install, rows));
  return [
    ...rows.map((row) => ({
      path: row.path,
      size: row.size ?? 0,
      open: async () => {
        const found = await store.get(row);
        if (!found) throw new AppFailure({ code: 'model-missing', detail: row.path });
        return found.stream();
      },
    })),
    {
      path: manifestPath,
      size: manifest.byteLength,
      open: () => Promise.resolve(new Blob([manifest]).stream()),
    },
  ];
}

/** Sorted and without times: the same model gives the same text. */
function manifestText(model: ModelRow, install: InstallRow, rows: readonly FileRow[]): string {
  const licence = install.licence ?? model.licence;
  const manifest: MirrorManifest = {
    format: 'inkognito-model',
    version: 1,
    id: model.id,
    name: model.name,
    ...(install.revision === undefined ? {} : { revision: install.revision }),
    ...(licence === undefined ? {} : { licence }),
    files: rows
      .map(({ path, size = 0, actual = '' }) => ({ path, size, sha256: actual }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function fileIn(folder: FileSystemDirectoryHandle, path: string): Promise<FileSystemFileHandle> {
  const parts = path.split('/');
  let at = folder;
  for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
  return at.getFileHandle(parts.at(-1) ?? path, { create: true });
}
