import { performance } from 'node:perf_hooks';

import { detect } from '../../src/moderation/detector';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median milliseconds of `detect` over different stretches of ordinary prose, after warming up. */
function timed(prose: string, length: number, rounds: number): number {
  const times: number[] = [];
  for (let round = -Math.ceil(rounds / 3); round < rounds; round += 1) {
    const from = ((round + rounds) * 9973) % (prose.length - length);
    const text = prose.slice(from, from + length);
    const start = performance.now();
    detect(text);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Time and memory of the first call, which decodes the model; must run before anything else has used it. */
export function firstUse(): readonly (readonly [string, string])[] {
  const bytes = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = bytes();
  const start = performance.now();
  detect('Hello.');
  const took = performance.now() - start;
  return [
    ['first use, with decoding', `${took.toFixed(1)} ms`],
    ['memory held after first use', `${((bytes() - before) / 1e6).toFixed(1)} MB`],
  ];
}

export function costs(texts: readonly string[]): readonly (readonly [string, string])[] {
  const prose = texts.join('\n').slice(0, 600_000);
  return [
    ['2,000 characters, median', `${timed(prose, 2_000, 300).toFixed(2)} ms`],
    ['100,000 characters, median', `${timed(prose, 100_000, 15).toFixed(1)} ms`],
    ['one word of 100,000 characters', `${timed('a'.repeat(100_001), 100_000, 9).toFixed(1)} ms`],
    ['100,000 quotation marks', `${timed('"'.repeat(100_001), 100_000, 9).toFixed(1)} ms`],
  ];
}
