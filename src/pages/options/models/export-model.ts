import { exportToDirectory, exportToTar, type ExportDeps } from '../../../models';
import { ok, toAppError, type Result } from '../../../shared';

export interface ExportRequest {
  readonly id: string;
  readonly page: Window;
  readonly deps: ExportDeps;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Chromium's folder picker (File System Access), which TypeScript's library does not know. */
interface PickerWindow {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

const hasPicker = (page: object): page is PickerWindow => 'showDirectoryPicker' in page;

/**
 * Writes a copy of a model into a folder that the person picks, or saves it as an archive where the browser has no
 * such picker. Must be called inside the click. Errors: `cancelled`, `model-missing`, `storage-failed`.
 */
export function exportModel(request: ExportRequest): Promise<Result<void>> {
  return hasPicker(request.page) ? intoFolder(request.page, request) : intoArchive(request);
}

async function intoFolder(page: PickerWindow, request: ExportRequest): Promise<Result<void>> {
  const { id, deps, signal, onProgress } = request;
  try {
    const folder = await page.showDirectoryPicker({ id: 'model-copy', mode: 'readwrite' });
    return await exportToDirectory(id, folder, deps, signal, onProgress);
  } catch (thrown) {
    // The picker was closed without a choice.
    const closed = thrown instanceof DOMException && thrown.name === 'AbortError';
    return { ok: false, error: closed ? { code: 'cancelled' } : toAppError(thrown, 'storage-failed') };
  }
}

/** Where an archive lies until the browser has saved it. */
const archiveFile = 'model-copy.tar';
/** Held by the page that saved one, for as long as it is open. */
const archiveLock = 'inkognito-export';

/** Frees the archive that an earlier page left behind. Call when a page opens. */
export const forgetArchive = (): Promise<void> =>
  navigator.locks.request(archiveLock, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) if (name === archiveFile) await root.removeEntry(name);
  });

async function intoArchive({ id, page, deps, onProgress, signal }: ExportRequest): Promise<Result<void>> {
  try {
    const tar = await exportToTar(id, deps, onProgress);
    if (!tar.ok) return tar;
    // Through a file: an archive of a few gigabytes has no room in memory.
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(archiveFile, { create: true });
    await tar.value.pipeTo(await handle.createWritable(), { signal });
    const url = URL.createObjectURL(await handle.getFile());
    const link = Object.assign(page.document.createElement('a'), { href: url, download: `${id}.tar` });
    link.click();
    // The browser reads the file until it is saved; nobody says when. It stays as long as the page does.
    void navigator.locks.request(archiveLock, { mode: 'shared' }, () => new Promise(() => {}));
    return ok(undefined);
  } catch (thrown) {
    return {
      ok: false,
      error: signal.aborted ? { code: 'cancelled' } : toAppError(thrown, 'storage-failed'),
    };
  }
}
