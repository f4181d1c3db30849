import { performance } from 'node:perf_hooks';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inspect } from '../../../src/filter';
import { detect } from '../../../src/filter/detector';
import { readProse } from '../rules/sets';
import { table } from '../detector/table';
import type { Budget } from './budgets';

const options = { direction: 'input', strictness: 'standard', locale: 'en-US' } as const;

interface Timing {
  /** Median milliseconds by the clock. */
  readonly wall: number;
  /** Mean milliseconds of processor time, collection of garbage and compilation included. */
  readonly cpu: number;
}

/** Different stretches of the prose, so that no cache knows them; the first third is to warm up. */
async function time(
  prose: string,
  length: number,
  rounds: number,
  run: (text: string) => unknown,
): Promise<Timing> {
  const walls: number[] = [];
  let before = process.cpuUsage();
  for (let round = -Math.ceil(rounds / 3); round < rounds; round += 1) {
    if (round === 0) before = process.cpuUsage();
    const from = prose.length <= length ? 0 : ((round + rounds) * 9973) % (prose.length - length);
    const text = prose.slice(from, from + length);
    const start = performance.now();
    await run(text);
    if (round >= 0) walls.push(performance.now() - start);
  }
  const used = process.cpuUsage(before);
  walls.sort((a, b) => a - b);
  return { wall: walls[rounds >> 1] ?? 0, cpu: (used.user + used.system) / 1000 / rounds };
}

interface FirstLook {
  /** Milliseconds. */
  readonly took: number;
  /** Megabytes held afterwards. */
  readonly held: number;
}

/** The flag with which this script looks once and prints what it took. */
export const firstLookFlag = '--first-look';

/** A process looks for the first time only once: medians of several. */
export function firstLooks(processes = 9): FirstLook {
  const looks = Array.from({ length: processes }, (): FirstLook => {
    const [, script = ''] = process.argv;
    return JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', script, firstLookFlag], { encoding: 'utf8' }),
    );
  });
  const median = (pick: (look: FirstLook) => number): number =>
    looks.map(pick).sort((a, b) => a - b)[processes >> 1] ?? Number.NaN;
  return { took: median(({ took }) => took), held: median(({ held }) => held) };
}

/** Memory and time of the first look; must run before anything else has used the filter. */
export async function firstLook(): Promise<FirstLook> {
  const bytes = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = bytes();
  const start = performance.now();
  await inspect('Hello, write to ann@example.org or call 020 7946 0958, 12 Baker Street.', options);
  return { took: performance.now() - start, held: (bytes() - before) / 1e6 };
}

export async function benchCosts(data: string, first: FirstLook): Promise<readonly Budget[]> {
  const prose = readProse(join(data, 'toxic-spans/comments.csv'), 2_000_000);
  const code = readFileSync('package-lock.json', 'utf8');
  const whole = async (text: string): Promise<unknown> => inspect(text, options);
  const short = await time(prose, 2000, 300, whole);
  const shortLearned = await time(prose, 2000, 300, detect);
  const long = await time(prose, 100_000, 15, whole);
  const longLearned = await time(prose, 100_000, 15, detect);
  const dense = await time(code, 100_000, 9, whole);
  const row = (name: string, { wall, cpu }: Timing): readonly string[] => [
    name,
    wall.toFixed(2),
    cpu.toFixed(2),
  ];
  table(
    'Costs',
    ['what', 'ms, median', 'ms of processor time, mean'],
    [
      ['first look, with decoding the weights and compiling the expressions', first.took.toFixed(1), ''],
      row('2,000 characters of prose, whole filter', short),
      row('of which the learned detector', shortLearned),
      row('100,000 characters of prose, whole filter', long),
      row('of which the learned detector', longLearned),
      row('100,000 characters of JSON with hashes, whole filter', dense),
    ],
  );
  console.log(`\nMemory held after the first look: ${first.held.toFixed(1)} MB.`);
  return [
    { name: '2,000 characters, ms', value: short.wall, most: 3 },
    { name: '100,000 characters, ms', value: long.wall, most: 150 },
    { name: 'first look, ms', value: first.took, most: 30 },
    { name: 'memory held, MB', value: first.held, most: 10 },
  ];
}
