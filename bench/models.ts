/**
 * What the models' road costs: download against plain fetch, hashing, checks, back ends, memory of an import.
 * `npm run bench:models [runs]`; figures are in docs/models.md. Needs Linux for the memory figures.
 */
import { cpus, tmpdir } from 'node:os';
import { createHash } from 'node:crypto';

import { createSHA256 } from 'hash-wasm';

import { launchProbe, type Probe } from '../tests/models/support/probe';
import type * as ProbePage from '../tests/models/support/probe-page';
import type { FaultyModelServer } from '../tests/support/faulty-model-server';
import {
  bigModelFolder,
  serveBigModel,
  shardBytes,
  shardCount,
  shardNames,
  weightBytes,
} from './models/big-model';
import {
  backEnds,
  cacheAdd,
  nativeHashRate,
  plainFetch,
  throughLibrary,
  type BackEnd,
} from './models/in-worker';
import { peakGrowth } from './models/memory';

declare const probePage: typeof ProbePage;

const runs = Number(process.argv[2] ?? 5);
const MiB = 2 ** 20;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rate = (ms: number, bytes = weightBytes): string => `${Math.round((bytes / MiB / ms) * 1_000)} MiB/s`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

async function repeat<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await work());
  return results;
}

async function downloads(probe: Probe, server: FaultyModelServer, link: string): Promise<void> {
  const urls = shardNames.map((name) => `${server.address}/resolve/main/${name}`);
  const worker = await probe.wake();
  const plain: number[] = [];
  const added: number[] = [];
  const ours: { downloadMs: number; checkMs: number }[] = [];
  // Interleaved, so that a busy machine is busy for all of them.
  await repeat(async () => {
    plain.push(await worker.evaluate(plainFetch, urls));
    added.push(await worker.evaluate(cacheAdd, urls));
    ours.push(await worker.evaluate(throughLibrary, server.address));
  });
  const own = median(ours.map(({ downloadMs }) => downloadMs));
  console.log(`\n${link}: 256 MiB in ${shardCount} shards, median of ${runs}`);
  console.log(`  plain fetch, bytes thrown away   ${seconds(median(plain))}  ${rate(median(plain))}`);
  console.log(`  cache.add, as WebLLM does        ${seconds(median(added))}  ${rate(median(added))}`);
  console.log(`  library (resume, hash, stored)   ${seconds(own)}  ${rate(own)}`);
  console.log(`  overhead against plain fetch     ${(own / median(plain)).toFixed(2)}x`);
  const check = median(ours.map(({ checkMs }) => checkMs));
  console.log(`  check of every byte              ${seconds(check)}  ${rate(check)}`);
}

async function hashing(probe: Probe): Promise<void> {
  const worker = await probe.wake();
  const native = median(await repeat(() => worker.evaluate(nativeHashRate, shardBytes)));
  const chunk = new Uint8Array(65_536);
  const wasm = median(
    await repeat(async () => {
      const hasher = await createSHA256();
      const start = performance.now();
      for (let at = 0; at < shardBytes; at += chunk.byteLength) hasher.update(chunk);
      hasher.digest();
      return performance.now() - start;
    }),
  );
  const start = performance.now();
  createHash('sha256').update(new Uint8Array(shardBytes)).digest();
  console.log('\nSHA-256');
  console.log(`  while streaming (hash-wasm, in Node)    ${rate(wasm, shardBytes)}`);
  console.log(`  the browser's own, in the worker        ${Math.round(native / MiB)} MiB/s`);
  console.log(`  Node's own, for comparison              ${rate(performance.now() - start, shardBytes)}`);
}

async function storage(probe: Probe): Promise<void> {
  const worker = await probe.wake();
  const results = await repeat(() => worker.evaluate(backEnds, { bytes: shardBytes, count: shardCount }));
  console.log(`\nBack ends of WebLLM: 256 MiB in shards, one after the other, median of ${runs}`);
  for (const name of ['cache', 'opfs', 'indexeddb']) {
    const of = (pick: (end: BackEnd) => number): number =>
      median(results.map((result) => result[name]).map((end) => (end ? pick(end) : Number.NaN)));
    const write = of(({ writeMs }) => writeMs);
    const read = of(({ readMs }) => readMs);
    console.log(`  ${name.padEnd(10)} write ${rate(write).padStart(10)}   read ${rate(read).padStart(10)}`);
  }
}

async function importing(probe: Probe, server: FaultyModelServer): Promise<void> {
  const folder = await bigModelFolder(server, tmpdir());
  try {
    await probe.page.setInputFiles('input', folder.path);
    const start = performance.now();
    const growth = await peakGrowth(probe.running.session, async () => {
      const imported = await probe.page.evaluate(() => {
        const input = document.querySelector('input');
        if (!input) throw new Error('no input');
        return probePage.importChosen(input);
      });
      if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    });
    const elapsed = performance.now() - start;
    console.log(`\nImport of 256 MiB from a folder: ${seconds(elapsed)}, ${rate(elapsed)}`);
    for (const [type, bytes] of growth) {
      console.log(`  peak growth of ${type.padEnd(16)} ${(bytes / MiB).toFixed(0)} MiB`);
    }
  } finally {
    await folder.remove();
  }
}

const server = await serveBigModel();
const probe = await launchProbe();
try {
  console.log(
    `${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${probe.running.context.browser()?.version()}`,
  );
  await hashing(probe);
  await storage(probe);
  await importing(probe, server);
  await downloads(probe, server, 'Loopback, as fast as it goes');
  server.faults = [{ kind: 'slow', bytesPerSecond: 12.5e6 }];
  await downloads(probe, server, 'A link of 400 Mbit/s (4 connections of 100)');
  server.faults = [{ kind: 'slow', bytesPerSecond: 3.1e6 }];
  await downloads(probe, server, 'A link of 100 Mbit/s (4 connections of 25)');
} finally {
  await probe.close();
  await server.close();
}
