import { fail, ok, type Result } from '../shared';
import type { FileRow, InstallRow, ModelRow, ModelsDatabase } from './database';
import { downloadFile, type FileDownloadDeps } from './file-download';
import type { FetchReason } from './ledgered-fetch';
import { defaultLibraryPath, firstFiles, parseConfig, parseIndex, restOfFiles, type Listing } from './plan';
import { parseAddress, resolveSource } from './source';
import { isSame } from './same-file';

export interface JobDeps extends FileDownloadDeps {
  /** Files fetched at a time. */
  readonly parallel: number;
  readonly storageEstimate: () => Promise<StorageEstimate>;
  readonly hub: string;
}

export interface JobRequest {
  readonly reason: FetchReason;
  readonly signal: AbortSignal;
  /** Called when a file is known, grows, or is stored. */
  readonly onFile: (file: FileRow, received: number) => void;
}

/**
 * Brings an install as far as it goes: finds out what there is, then fetches what is missing, several files at a
 * time. Everything it learns is in the database before it goes on, so it can be called again at any time.
 */
export async function runInstall(
  install: InstallRow,
  model: ModelRow,
  request: JobRequest,
  deps: JobDeps,
): Promise<Result<void>> {
  const isUpdate = model.candidate === install.id && model.active !== undefined;
  const before = isUpdate ? await filesOf(model.active, deps.db) : [];
  if (!install.planned) {
    const planned = await planInstall(install, model, before, request, deps);
    if (!planned.ok) return planned;
  }
  const files = await filesOf(install.id, deps.db);
  await takeOver(files, before, deps);
  for (const file of files) request.onFile(file, file.received);
  const room = await checkRoom(files, deps);
  if (!room.ok) return room;
  return fetchAll(files, model.id, request, deps);
}

/** In the order of download. */
export const filesOf = async (install: string, db: ModelsDatabase): Promise<FileRow[]> =>
  (await db.files.where('install').equals(install).toArray()).sort((a, b) => a.order - b.order);

/** Files that an update does not change are copied: the download takes them for its own when their hash is right. */
async function takeOver(files: readonly FileRow[], before: readonly FileRow[], deps: JobDeps): Promise<void> {
  const ours = new Map(before.map((file) => [file.path, file]));
  for (const file of files) {
    const same = ours.get(file.path);
    if (file.status !== 'absent' || same?.status !== 'stored') continue;
    // A library from the same address stays the one that was pinned.
    const pinned = file.role === 'library' && file.url === same.url;
    if (!pinned && !isSame(same, file)) continue;
    const found = await deps.store.get(same);
    if (found) await deps.store.put(file, found, found.size);
  }
}

async function planInstall(
  install: InstallRow,
  model: ModelRow,
  before: readonly FileRow[],
  request: JobRequest,
  deps: JobDeps,
): Promise<Result<void>> {
  const { db } = deps;
  const address = parseAddress(model.address ?? '', deps.hub);
  if (!address.ok) return address;
  const source = await resolveSource(address.value, { ...request, modelId: model.id, ...deps });
  if (!source.ok) return source;
  const { base, listing, revision, licence } = source.value;
  const place = { install: install.id, base, ...(listing ? { listing } : {}) };

  // A retry of the plan may meet files of the attempt before: those that still fit are kept.
  const known = new Map((await filesOf(install.id, deps.db)).map((file) => [file.path, file]));
  const keep = (file: FileRow): FileRow => {
    const before = known.get(file.path);
    return before && before.url === file.url && before.sha256 === file.sha256 ? before : file;
  };
  const first = firstFiles(place).map(keep);
  await db.files.bulkPut(first);
  await db.installs.update(install.id, {
    source: base,
    ...(revision === undefined ? {} : { revision }),
    ...(licence === undefined ? {} : { licence }),
  });
  await takeOver(first, before, deps);
  const fetched = await fetchAll(first, model.id, request, deps);
  if (!fetched.ok) return fetched;

  const [config, index] = await Promise.all(first.map((file) => readText(file, deps)));
  const parsedConfig = parseConfig(config ?? '');
  if (!parsedConfig.ok) return parsedConfig;
  const parsedIndex = parseIndex(index ?? '');
  if (!parsedIndex.ok) return parsedIndex;
  const library = libraryOf(model, listing);
  const rest = restOfFiles(place, parsedConfig.value, parsedIndex.value, library);
  if (!rest.ok) return rest;
  await db.transaction('rw', db.files, db.installs, async () => {
    await db.files.bulkPut(rest.value.map(keep));
    await db.installs.update(install.id, { planned: true });
  });
  return ok(undefined);
}

/** The library named with the model, else the only one in its folder, else `lib.wasm` beside the weights. */
function libraryOf(model: ModelRow, listing: Listing | undefined): { path: string; url?: string } {
  if (model.library !== undefined) return { path: defaultLibraryPath, url: model.library };
  const found = [...(listing?.keys() ?? [])].filter((path) => path.endsWith('.wasm'));
  return { path: (found.length === 1 ? found[0] : undefined) ?? defaultLibraryPath };
}

const readText = async (file: FileRow, deps: JobDeps): Promise<string> =>
  (await deps.store.get(file))?.text() ?? '';

/** Room for what is missing, and for the files that exist twice while they are put together. */
async function checkRoom(files: readonly FileRow[], deps: JobDeps): Promise<Result<void>> {
  const missing = files.filter(({ status }) => status !== 'stored');
  const sizes = missing.map(({ size = 0 }) => size);
  const needed =
    missing.reduce((sum, { size = 0, received }) => sum + size - received, 0) +
    sizes
      .sort((a, b) => b - a)
      .slice(0, deps.parallel)
      .reduce((sum, size) => sum + size, 0);
  const { quota, usage = 0 } = await deps.storageEstimate();
  if (quota === undefined || quota - usage >= needed) return ok(undefined);
  return fail('storage-full', { detail: `${needed} bytes are needed, ${quota - usage} are free` });
}

/**
 * Fetches what is not stored yet, `parallel` files at a time; while a file is put together, its connection goes on
 * with the next. The first failure stops the others.
 */
async function fetchAll(
  files: readonly FileRow[],
  modelId: string,
  request: JobRequest,
  deps: JobDeps,
): Promise<Result<void>> {
  const queue = files.filter(({ status }) => status !== 'stored');
  const others = new AbortController();
  const signal = AbortSignal.any([request.signal, others.signal]);
  let outcome: Result<void> = ok(undefined);

  async function fetchOne(file: FileRow, onReceived: () => void): Promise<void> {
    // Others fill the disk too: room is looked for before every file.
    const room = await checkRoom([file], deps);
    const onBytes = (received: number): void => request.onFile(file, received);
    const result = room.ok
      ? await downloadFile(file, { modelId, reason: request.reason, signal, onBytes, onReceived }, deps)
      : room;
    if (result.ok) {
      request.onFile(result.value, result.value.received);
    } else {
      if (outcome.ok) outcome = result;
      others.abort();
    }
  }

  async function useConnection(): Promise<void> {
    let before: Promise<void> = Promise.resolve();
    for (let file = queue.shift(); file && !signal.aborted; file = queue.shift()) {
      const next = file;
      let stored = before;
      await new Promise<void>((resolve, reject) => {
        stored = fetchOne(next, resolve);
        stored.then(resolve, reject);
      });
      // One file a connection waits for the disk at most: what is in memory stays bounded.
      await before;
      before = stored;
    }
    await before;
  }

  await Promise.all(Array.from({ length: deps.parallel }, useConnection));
  return request.signal.aborted ? fail('cancelled') : outcome;
}
