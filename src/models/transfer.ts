import { AppFailure } from '../shared';
import { parseRetryAfter } from './backoff';
import type { FileRow, ModelsDatabase } from './database';
import { storageError } from './failures';
import { createFileHasher, type FileHasher } from './hashing';
import type { FetchReason, LedgeredFetch } from './ledgered-fetch';
import type { WeightsStore } from './weights-store';

export interface TransferDeps {
  readonly db: ModelsDatabase;
  readonly store: WeightsStore;
  readonly fetch: LedgeredFetch;
  readonly now: () => number;
  /**
   * What a sudden death can cost. A piece is written down when it has this many bytes and as much time has passed
   * since the last one, or when it has four times as many: fast links write few pieces, slow ones lose little.
   */
  readonly pieceBytes: number;
  readonly pieceMs: number;
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly stallMs: number;
}

export interface TransferRequest {
  readonly modelId: string;
  readonly reason: FetchReason;
  readonly signal: AbortSignal;
  /** Bytes of the file that are here now, written down or not. */
  readonly onBytes: (received: number) => void;
  /** All bytes are here: what follows needs the disk, not the connection. */
  readonly onReceived: () => void;
}

/** All bytes are here: `tail` is what was not written down yet. */
export interface Received {
  readonly row: FileRow;
  readonly tail: readonly Uint8Array<ArrayBuffer>[];
  readonly hasher: FileHasher;
}

const mostPieces = 4;

/** An answer that another attempt may better. */
export class Retry extends AppFailure {
  constructor(
    detail: string,
    readonly retryAfterMs = 0,
  ) {
    super({ code: 'download-interrupted', detail });
  }
}

/** The server has another file than the one that was announced. */
export class WrongLength extends AppFailure {
  constructor(row: FileRow, detail: string) {
    super({ code: 'download-failed', values: [hostOf(row)], detail: `${row.path}: ${detail}` });
  }
}

/**
 * One attempt to fetch what is missing of a file. What arrives is written down piece by piece together with the
 * state of its hash, so that the next attempt, in this worker or another, goes on behind the last piece.
 * Throws Retry or AppFailure; what arrived before is kept.
 */
export async function receive(
  start: FileRow,
  request: TransferRequest,
  deps: TransferDeps,
): Promise<Received> {
  const { db, store, now } = deps;
  let row = start;
  const url = row.url;
  if (url === undefined)
    throw new AppFailure({ code: 'download-failed', detail: `${row.path} has no address` });
  const hasher = await createFileHasher(row, row.hashState);
  if (row.size !== undefined && row.received === row.size) return { row, tail: [], hasher };

  const stalled = new AbortController();
  const signal = AbortSignal.any([request.signal, stalled.signal]);
  const watch = watchdog(deps.stallMs, () =>
    stalled.abort(new Retry(`${row.path}: no byte for ${deps.stallMs} ms`)),
  );
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  let lastPiece = now();

  async function writeDown(): Promise<void> {
    if (pendingBytes === 0) return;
    const next: FileRow = {
      ...row,
      status: 'partial',
      pieces: [...(row.pieces ?? []), row.received],
      received: row.received + pendingBytes,
      hashState: hasher.save(),
    };
    try {
      // The row makes the piece count; a piece without its row is written again.
      await store.putPiece(row, row.received, new Blob(pending));
      await db.files.put(next);
    } catch (thrown) {
      throw new AppFailure(storageError(thrown));
    }
    row = next;
    pending = [];
    pendingBytes = 0;
    lastPiece = now();
  }

  try {
    const response = await deps.fetch(url, {
      reason: request.reason,
      modelId: request.modelId,
      signal,
      from: row.received,
    });
    watch.kick();
    if (response.status !== 200 && response.status !== 206) {
      await response.discard();
      throw refusal(row, response.status, parseRetryAfter(response.header('retry-after'), now()));
    }
    // A server without Range support begins anew: what is already here is skipped.
    let skip = response.status === 200 ? row.received : 0;
    const total = totalLength(response.header('content-length'), row.received - skip);
    if (row.size !== undefined && total !== undefined && total !== row.size) {
      await response.discard();
      throw new WrongLength(row, `the server has ${total} bytes, ${row.size} were announced`);
    }
    if (row.size === undefined && total !== undefined) row = { ...row, size: total };

    for await (const whole of response.chunks()) {
      watch.kick();
      const chunk = skip === 0 ? whole : whole.subarray(Math.min(skip, whole.byteLength));
      skip -= whole.byteLength - chunk.byteLength;
      if (chunk.byteLength === 0) continue;
      hasher.update(chunk);
      pending.push(chunk);
      pendingBytes += chunk.byteLength;
      const received = row.received + pendingBytes;
      if (row.size !== undefined && received > row.size)
        throw new WrongLength(row, `more than ${row.size} bytes arrived`);
      request.onBytes(received);
      const due =
        pendingBytes >= deps.pieceBytes &&
        (now() - lastPiece >= deps.pieceMs || pendingBytes >= deps.pieceBytes * mostPieces);
      // The last piece stays in memory: it is put together with the others at once.
      if (due && received !== row.size) await writeDown();
    }
    const received = row.received + pendingBytes;
    if (row.size !== undefined && received < row.size) {
      throw new Retry(`${row.path}: the answer ended after ${received} of ${row.size} bytes`);
    }
    return { row: { ...row, size: received }, tail: pending, hasher };
  } catch (thrown) {
    // Kept even now: a pause or a broken connection costs nothing that has arrived.
    if (!(thrown instanceof AppFailure) || !thrown.error.code.startsWith('storage-')) await writeDown();
    throw thrown;
  } finally {
    watch.stop();
  }
}

/** Throws away what was received, so that the file starts from its first byte. */
export async function startOver(
  row: FileRow,
  { db, store }: Pick<TransferDeps, 'db' | 'store'>,
): Promise<FileRow> {
  const { hashState: _hash, pieces: _pieces, ...rest } = row;
  const fresh: FileRow = { ...rest, status: 'absent', received: 0 };
  await db.files.put(fresh);
  await store.removePieces(row);
  return fresh;
}

function refusal(row: FileRow, status: number, retryAfterMs: number): AppFailure {
  const detail = `${row.path}: status ${status}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return new Retry(detail, retryAfterMs);
  return new AppFailure({ code: 'download-failed', values: [hostOf(row), String(status)], detail });
}

const hostOf = (row: FileRow): string => (row.url === undefined ? '' : new URL(row.url).host);

/** Content-Length is that of the body itself: a request with a Range is answered uncompressed. */
function totalLength(header: string | null, before: number): number | undefined {
  const length = header === null ? Number.NaN : Number(header);
  return Number.isSafeInteger(length) ? before + length : undefined;
}

/** Calls `bark` when it was not kicked for `milliseconds`. */
function watchdog(milliseconds: number, bark: () => void): { kick(): void; stop(): void } {
  let timer = setTimeout(bark, milliseconds);
  return {
    kick() {
      clearTimeout(timer);
      timer = setTimeout(bark, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
