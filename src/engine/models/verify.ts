import { AppFailure } from '../../shared';
import type { FileRow } from './database';
import { createFileHasher } from './hashing';
import type { WeightsStore } from './weights-store';

/**
 * fast: every file is there with its size, the small ones and the library have their hash, and so has one shard
 * chosen at random. full: every byte.
 */
export type CheckDepth = 'fast' | 'full';

export interface CheckRequest {
  readonly depth: CheckDepth;
  /** 0 <= x < 1; chooses the shard of a fast check. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
  readonly onBytes?: (checked: number) => void;
}

export interface Broken {
  readonly file: FileRow;
  /** SHA-256 of what lies there; absent when nothing does. */
  readonly actual?: string;
  readonly why: string;
}

/** The first file that is not what it was when it was stored, or undefined. Throws `cancelled`. */
export async function findBroken(
  files: readonly FileRow[],
  store: WeightsStore,
  request: CheckRequest,
): Promise<Broken | undefined> {
  const shards = files.filter(({ role }) => role === 'shard');
  const sample = shards[Math.floor(request.random() * shards.length)];
  let checked = 0;
  for (const file of files) {
    if (request.signal?.aborted) throw new AppFailure({ code: 'cancelled' });
    const found = await store.get(file);
    if (!found) return { file, why: 'is missing' };
    const deep = request.depth === 'full' || file.role !== 'shard' || file === sample;
    const broken = deep ? await compare(file, found) : await compareSize(file, found);
    if (broken) return broken;
    checked += file.size ?? 0;
    request.onBytes?.(checked);
  }
  return undefined;
}

async function compareSize(file: FileRow, found: Response): Promise<Broken | undefined> {
  await found.body?.cancel();
  const size = Number(found.headers.get('content-length'));
  return size === file.size ? undefined : { file, why: `has ${size} bytes, ${file.size} were stored` };
}

async function compare(file: FileRow, found: Response): Promise<Broken | undefined> {
  const hasher = await createFileHasher({ sha256: file.actual ?? '' });
  for await (const chunk of found.body ?? []) hasher.update(chunk);
  const { sha256, mismatch } = hasher.finish();
  return mismatch === undefined ? undefined : { file, actual: sha256, why: mismatch };
}
