import { AppFailure, fail, ok, toAppError, type Result } from '../shared';
import { backoffDelay, maxFruitlessAttempts, type Delay } from './backoff';
import type { FileRow } from './database';
import { storageError } from './failures';
import { createFileHasher } from './hashing';
import {
  receive,
  Retry,
  startOver,
  WrongLength,
  type Received,
  type TransferDeps,
  type TransferRequest,
} from './transfer';

export interface FileDownloadDeps extends TransferDeps {
  readonly random: () => number;
  readonly delay: Delay;
  /** What the browser says of the connection; true where it does not know. */
  readonly online: () => boolean;
}

/**
 * Brings one file into WebLLM's cache: fetches what is missing, compares the hash, stores it. Only whole files whose
 * hash is right are ever stored. Errors: `offline`, `download-interrupted`, `download-failed`, `model-corrupt`,
 * `storage-full`, `storage-failed`, `cancelled`.
 */
export async function downloadFile(
  file: FileRow,
  request: TransferRequest,
  deps: FileDownloadDeps,
): Promise<Result<FileRow>> {
  try {
    let row = (await adoptStored(file, deps)) ?? file;
    if (row.status === 'stored') return ok(row);
    for (let attempt = 0; ; attempt += 1) {
      const before = row.received;
      try {
        const received = await receive(row, request, deps);
        request.onReceived();
        return await settle(received, deps);
      } catch (thrown) {
        if (!isTransient(thrown)) throw await giveUp(thrown, row, deps);
        if (!deps.online()) return fail('offline');
        row = (await deps.db.files.get([row.install, row.path])) ?? row;
        if (row.received > before) attempt = 0;
        if (attempt + 1 >= maxFruitlessAttempts) throw thrown;
        const wish = thrown instanceof Retry ? thrown.retryAfterMs : 0;
        await deps.delay(backoffDelay(attempt, deps.random, wish), request.signal);
      }
    }
  } catch (thrown) {
    return { ok: false, error: request.signal.aborted ? { code: 'cancelled' } : toAppError(thrown) };
  }
}

const isTransient = (thrown: unknown): boolean =>
  thrown instanceof AppFailure && thrown.error.code === 'download-interrupted';

/** A server that has other bytes than announced: nothing that came from it is worth keeping. */
async function giveUp(thrown: unknown, row: FileRow, deps: FileDownloadDeps): Promise<unknown> {
  if (thrown instanceof WrongLength) await startOver(row, deps);
  return thrown;
}

/** Compares the hash and puts the pieces together where WebLLM reads them. */
async function settle({ row, tail, hasher }: Received, deps: FileDownloadDeps): Promise<Result<FileRow>> {
  const { db, store } = deps;
  const { sha256, mismatch } = hasher.finish();
  if (mismatch !== undefined) {
    await startOver(row, deps);
    await db.files.update([row.install, row.path], { status: 'quarantined', actual: sha256 });
    return fail('model-corrupt', { values: [row.path], detail: `${row.path}: ${mismatch}` });
  }
  const size = row.size ?? row.received;
  const pieces = await store.pieces(row);
  if (!pieces) {
    await startOver(row, deps);
    return fail('storage-failed', { detail: `${row.path}: a piece is gone` });
  }
  try {
    await store.put(row, new Blob([...pieces, ...tail]), size);
    return ok(await markStored(row, size, sha256, deps));
  } catch (thrown) {
    return { ok: false, error: storageError(thrown) };
  }
}

async function markStored(row: FileRow, size: number, actual: string, deps: TransferDeps): Promise<FileRow> {
  const { hashState: _hash, pieces: _pieces, ...rest } = row;
  const stored: FileRow = { ...rest, status: 'stored', received: size, size, actual };
  await deps.db.files.put(stored);
  await deps.store.removePieces(row);
  return stored;
}

/**
 * A worker may have died between storing a file and writing that down. Only right files are stored, so what lies
 * there is taken over when its hash says so again.
 */
async function adoptStored(row: FileRow, deps: FileDownloadDeps): Promise<FileRow | undefined> {
  const found = await deps.store.get(row);
  if (!found) return undefined;
  const hasher = await createFileHasher(row);
  let size = 0;
  for await (const chunk of found.stream()) {
    hasher.update(chunk);
    size += chunk.byteLength;
  }
  const { sha256, mismatch } = hasher.finish();
  if (mismatch !== undefined || (row.size !== undefined && row.size !== size)) {
    await deps.store.remove(row);
    return undefined;
  }
  return markStored(row, size, sha256, deps);
}
