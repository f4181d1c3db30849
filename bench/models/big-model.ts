import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { serveModel, type FaultyModelServer } from '../../tests/support/faulty-model-server';

const fixture = 'tests/fixtures/models/tiny-fixer';
export const shardBytes = 32 * 2 ** 20;
export const shardCount = 8;
export const weightBytes = shardBytes * shardCount;

/** Incompressible shards of the size that MLC cuts models into. They are weights of nothing: never loaded. */
function shards(): Map<string, Buffer> {
  const block = randomBytes(shardBytes);
  const made = Array.from({ length: shardCount }, (_, at): [string, Buffer] => {
    const shard = Buffer.from(block);
    shard.writeUInt32LE(at, 0);
    return [`big_shard_${at}.bin`, shard];
  });
  return new Map(made);
}

const indexOf = (files: ReadonlyMap<string, Buffer>): Buffer =>
  Buffer.from(
    JSON.stringify({
      metadata: {},
      records: [...files].map(([dataPath, { byteLength }]) => ({
        dataPath,
        format: 'raw-shard',
        nbytes: byteLength,
        records: [],
      })),
    }),
  );

export const shardNames = Array.from({ length: shardCount }, (_, at) => `big_shard_${at}.bin`);

/** A model of 256 MiB behind the tests' server, hashes published. */
export async function serveBigModel(): Promise<FaultyModelServer> {
  const files = shards();
  const server = await serveModel(fixture, new Map([...files, ['tensor-cache.json', indexOf(files)]]));
  for (const name of ['params_shard_0.bin', 'params_shard_1.bin', 'params_shard_2.bin'])
    server.replace(name, undefined);
  return server;
}

/** The same as a folder on the disk; the way to remove it comes with it. */
export async function bigModelFolder(
  server: FaultyModelServer,
  parent: string,
): Promise<{ path: string; remove(): Promise<void> }> {
  const path = join(parent, 'big-model');
  await mkdir(path, { recursive: true });
  for (const [name, bytes] of server.files) await writeFile(join(path, name), bytes);
  return { path, remove: () => rm(path, { recursive: true }) };
}
