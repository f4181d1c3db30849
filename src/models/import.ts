import { AppFailure, fail, ok, toAppError, type Result } from '../shared';
import { catalogueEntry } from './catalogue';
import { catalogueRow } from './catalogue-row';
import { randomId } from './context';
import type { FileRow, InstallRow, ModelRow, ModelsDatabase } from './database';
import { storageError } from './failures';
import { createFileHasher } from './hashing';
import { holdingImportLock } from './import-lock';
import type { ModelFile } from './types';
import { planImport, type ImportPlan } from './import-plan';
import { createWeightsStore, type StorePlaces, type WeightsStore } from './weights-store';

export interface ImportDeps extends StorePlaces {
  readonly db: ModelsDatabase;
  readonly storageEstimate: () => Promise<StorageEstimate>;
  readonly now: () => number;
  /** 0 <= x < 1. */
  readonly random: () => number;
  /** Version of the extension, for the manifest. */
  readonly version: string;
  readonly locks?: LockManager;
}

export interface ImportRequest {
  readonly files: readonly ModelFile[];
  readonly signal?: AbortSignal;
  /** Bytes read and hashed so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Takes a model over from files, in the page that has them; the library in the background must `reload` afterwards.
 * Every file is streamed into its place while it is hashed, and compared with the manifest if the folder has one and
 * with the MD5 sums of its index. Nothing is left of an import that fails. Resolves to the model's id.
 * Errors: `not-a-model`, `model-incompatible`, `model-corrupt`, `storage-full`, `storage-failed`, `cancelled`.
 */
export async function importModel(request: ImportRequest, deps: ImportDeps): Promise<Result<string>> {
  const install = randomId(deps.random);
  // To the end of the cleanup: a wipe waits for the lock, and nothing may be written after it.
  return holdingImportLock(install, () => importHolding(install, request, deps), deps.locks);
}

async function importHolding(
  install: string,
  request: ImportRequest,
  deps: ImportDeps,
): Promise<Result<string>> {
  const { db } = deps;
  const store = createWeightsStore(deps);
  try {
    const planned = await planImport(request.files, install);
    if (!planned.ok) return planned;
    const plan = planned.value;
    const { quota, usage = 0 } = await deps.storageEstimate();
    if (quota !== undefined && plan.bytes > quota - usage) {
      return fail('storage-full', { detail: `${plan.bytes} bytes are needed, ${quota - usage} are free` });
    }
    request.signal?.throwIfAborted();
    return await takeIn(plan, install, store, request, deps);
  } catch (thrown) {
    await store.removeInstall(install);
    await db.transaction('rw', db.installs, db.files, async () => {
      await db.files.where('install').equals(install).delete();
      await db.installs.delete(install);
    });
    return { ok: false, error: request.signal?.aborted ? { code: 'cancelled' } : toAppError(thrown) };
  }
}

async function takeIn(
  plan: ImportPlan,
  install: string,
  store: WeightsStore,
  request: ImportRequest,
  deps: ImportDeps,
): Promise<Result<string>> {
  const { db, now } = deps;
  const model = await modelRow(plan, deps);
  const row: InstallRow = {
    id: install,
    modelId: model.id,
    phase: { name: 'importing' },
    source: 'import',
    startedAt: now(),
    by: deps.version,
    planned: true,
    ...(plan.manifest?.revision === undefined ? {} : { revision: plan.manifest.revision }),
    ...(plan.manifest?.licence === undefined ? {} : { licence: plan.manifest.licence }),
  };
  await db.installs.put(row);
  let done = 0;
  for (const { file, from } of plan.files) {
    const stored = await takeInFile(file, from, store, request.signal, (bytes) => {
      done += bytes;
      request.onProgress?.(done, plan.bytes);
    });
    await db.files.put(stored);
  }
  request.signal?.throwIfAborted();
  // The model is there with everything it needs, or not at all.
  await db.transaction('rw', db.models, db.installs, db.meta, async () => {
    await db.installs.put({ ...row, phase: { name: 'ready' }, installedAt: now(), checkedAt: now() });
    await db.models.put({ ...model, active: install });
    if (!(await db.meta.get('selected'))) await db.meta.put({ key: 'selected', value: model.id });
  });
  return ok(model.id);
}

/** Streams one file into its place and hashes it on the way. Throws AppFailure. */
async function takeInFile(
  file: FileRow,
  from: ModelFile,
  store: WeightsStore,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<FileRow> {
  const hasher = await createFileHasher(file);
  let size = 0;
  const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      hasher.update(chunk);
      size += chunk.byteLength;
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const body = (await from.open()).pipeThrough(watched, signal ? { signal } : {});
  try {
    await store.put(file, body, from.size, signal);
  } catch (thrown) {
    throw new AppFailure(storageError(thrown));
  }
  const { sha256, mismatch } = hasher.finish();
  const wrong = mismatch ?? (size === (file.size ?? from.size) ? undefined : `has ${size} bytes`);
  if (wrong !== undefined) {
    throw new AppFailure({ code: 'model-corrupt', values: [file.path], detail: `${file.path}: ${wrong}` });
  }
  return { ...file, status: 'stored', received: size, size, actual: sha256 };
}

/** A model of the catalogue goes to its place there, if that is free; any other is a new one. */
async function modelRow(plan: ImportPlan, deps: ImportDeps): Promise<ModelRow> {
  const { db, now } = deps;
  const known = await db.models.get(plan.id);
  const listed = known?.active === undefined ? catalogueRow(plan.id, now()) : undefined;
  if (listed) return listed;
  const taken = new Set(await db.models.toCollection().primaryKeys());
  let id = plan.id;
  for (let number = 2; taken.has(id) || catalogueEntry(id); number += 1) id = `${plan.id}-${number}`;
  return {
    id,
    name: plan.manifest?.name ?? plan.id,
    origin: 'import',
    addedAt: now(),
    memoryBytes: plan.weightBytes,
    downloadBytes: plan.bytes,
    contextTokens: plan.contextTokens,
    requiredFeatures: plan.requiredFeatures,
    thinks: plan.thinks,
    ...(plan.manifest?.licence === undefined ? {} : { licence: plan.manifest.licence }),
  };
}
