import { AppFailure } from '../shared';
import type { FileRow } from './database';
import { createFileHasher } from './hashing';
import { sha256Of } from './sha256';
import type { WeightsStore } from './weights-store';

export interface CheckRequest {
  readonly signal?: AbortSignal;
  readonly onBytes?: (checked: number) => void;
}

export interface Broken {
  readonly file: FileRow;
  /** SHA-256 of what lies there; absent when nothing does. */
  readonly actual?: string;
  readonly why: string;
}

/** Files hashed at a time: one is read while the other is hashed. */
const parallel = 2;
/** Up to this size a file is hashed in one go by the browser, which is several times faster; bytes. */
const inOneGo = 64 * 2 ** 20;

/** The first file found that is not what it was when it was stored, or undefined. Throws `cancelled`. */
export async function findBroken(
  files: readonly FileRow[],
  store: WeightsStore,
  request: CheckRequest,
): Promise<Broken | undefined> {
  const queue = [...files];
  let broken: Broken | undefined;
  let checked = 0;
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file && !broken; file = queue.shift()) {
      if (request.signal?.aborted) throw new AppFailure({ code: 'cancelled' });
      const found = await lookAt(file, store);
      broken ??= found;
      checked += file.size ?? 0;
      request.onBytes?.(checked);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return broken;
}

async function lookAt(file: FileRow, store: WeightsStore): Promise<Broken | undefined> {
  const found = await store.get(file);
  if (!found) return { file, why: 'is missing' };
  if (found.size !== file.size) return { file, why: `has ${found.size} bytes, ${file.size} were stored` };
  const actual = await hashOf(found);
  return actual === file.actual
    ? undefined
    : { file, actual, why: `has SHA-256 ${actual}, not ${file.actual}` };
}

async function hashOf(found: Blob): Promise<string> {
  if (found.size <= inOneGo) return sha256Of(await found.arrayBuffer());
  const hasher = await createFileHasher({});
  for await (const chunk of found.stream()) hasher.update(chunk);
  return hasher.finish().sha256;
}
