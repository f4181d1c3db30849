import { TokenFlag } from '../../../src/filter/detector/tokens';
import type { Vocabulary } from '../../../src/filter/detector/vocabulary';
import { windowScale, type Shape } from '../../../src/filter/detector/weights';
import type { Example } from './example';
import type { Parameter } from './parameter';
import type { Random } from './random';

/** What a pass reads of a network, and where it adds up gradients. */
export interface Layers {
  readonly shape: Shape;
  readonly vocabulary: Vocabulary;
  /** entries × sourceDims, the frozen word vectors. */
  readonly words: Float32Array;
  readonly sourceDims: number;
  readonly project: Parameter;
  readonly classes: Parameter;
  readonly extra: Parameter;
  readonly conv: Parameter;
  readonly convBias: Parameter;
  readonly mix: Parameter;
  readonly mixBias: Parameter;
  readonly out: Parameter;
  readonly outBias: Parameter;
  readonly linear: Float32Array;
}

export interface Rates {
  readonly dense: number;
  readonly decay: number;
  readonly linear: number;
  /** L2 pull on n-gram weights at each touch. */
  readonly linearDecay: number;
  readonly dropout: number;
  readonly wordDropout: number;
  /** Share of the texts that are learned without their n-grams, 0..1. */
  readonly linearDropout: number;
}

const maxTokens = 161;
const buffers = new Map<string, Float32Array>();
function buffer(name: string, size: number): Float32Array {
  let found = buffers.get(name);
  if (found === undefined || found.length < size) {
    found = new Float32Array(size);
    buffers.set(name, found);
  }
  return found;
}

/** One text forward and, with rates, backward: dense gradients are added up, n-gram weights learn at once (Adagrad). */
export function passExample(
  net: Layers,
  example: Example,
  rates: Rates | undefined,
  random: Random,
  squares: Float32Array,
): Float32Array {
  const { dims, filters, hidden, heads } = net.shape;
  const { entries, flags, features } = example;
  const n = entries.length;
  const S = net.sourceDims;
  const span = 3 * dims;
  const width = filters + dims;
  const P = net.project.value;
  // Token vectors with one empty row before and after: row t + 1 belongs to token t.
  const x = buffer('x', (maxTokens + 2) * dims);
  x.fill(0, 0, (n + 2) * dims);
  const seen = new Int32Array(n);
  for (let t = 0; t < n; t += 1) {
    let entry = entries[t] ?? -1;
    if (rates !== undefined && rates.wordDropout > 0 && random.next() < rates.wordDropout) entry = -1;
    seen[t] = entry;
    const at = (t + 1) * dims;
    if (entry < 0) for (let d = 0; d < dims; d += 1) x[at + d] = net.extra.value[d] ?? 0;
    else {
      const row = entry * S;
      const kind = net.vocabulary.classOf(entry) * dims;
      for (let d = 0; d < dims; d += 1) {
        let sum = net.classes.value[kind + d] ?? 0;
        for (let s = 0; s < S; s += 1) sum += (P[d * S + s] ?? 0) * (net.words[row + s] ?? 0);
        x[at + d] = sum;
      }
    }
    for (const [bit, row] of [
      [TokenFlag.negated, 1],
      [TokenFlag.quoted, 2],
    ] as const)
      if (((flags[t] ?? 0) & bit) !== 0)
        for (let d = 0; d < dims; d += 1)
          x[at + d] = (x[at + d] ?? 0) + (net.extra.value[row * dims + d] ?? 0);
  }
  const inputs = buffer('inputs', width);
  inputs.fill(0);
  const where = new Int32Array(filters).fill(-1);
  const W = net.conv.value;
  for (let t = 0; t < n; t += 1) {
    const base = t * dims;
    for (let f = 0; f < filters; f += 1) {
      let sum = net.convBias.value[f] ?? 0;
      const w = f * span;
      for (let k = 0; k < span; k += 1) sum += (W[w + k] ?? 0) * (x[base + k] ?? 0);
      if (sum > (inputs[f] ?? 0)) {
        inputs[f] = sum;
        where[f] = t;
      }
    }
    for (let d = 0; d < dims; d += 1)
      inputs[filters + d] = (inputs[filters + d] ?? 0) + (x[base + dims + d] ?? 0) / n;
  }
  const keep = buffer('keep', width);
  for (let k = 0; k < width; k += 1) {
    keep[k] = rates === undefined ? 1 : random.next() < rates.dropout ? 0 : 1 / (1 - rates.dropout);
    inputs[k] = (inputs[k] ?? 0) * (keep[k] ?? 0);
  }
  const z = buffer('z', hidden);
  for (let j = 0; j < hidden; j += 1) {
    let sum = net.mixBias.value[j] ?? 0;
    for (let k = 0; k < width; k += 1) sum += (net.mix.value[j * width + k] ?? 0) * (inputs[k] ?? 0);
    z[j] = sum > 0 ? sum : 0;
  }
  const logits = buffer('logits', heads);
  const scale = windowScale(n);
  logits.fill(0);
  // Now and then the network must do without its n-grams, or it would leave all the work to them.
  const useLinear = rates === undefined || random.next() >= rates.linearDropout;
  for (const feature of useLinear ? features : []) {
    const at = feature * heads;
    for (let h = 0; h < heads; h += 1) logits[h] = (logits[h] ?? 0) + (net.linear[at + h] ?? 0);
  }
  for (let h = 0; h < heads; h += 1) {
    let sum = (net.outBias.value[h] ?? 0) + (logits[h] ?? 0) * scale;
    for (let j = 0; j < hidden; j += 1) sum += (net.out.value[h * hidden + j] ?? 0) * (z[j] ?? 0);
    logits[h] = sum;
  }
  if (rates === undefined) return logits;

  const dLogits = buffer('dLogits', heads);
  for (let h = 0; h < heads; h += 1) {
    const p = 1 / (1 + Math.exp(-(logits[h] ?? 0)));
    dLogits[h] = (p - (example.targets[h] ?? 0)) * (example.mask[h] ?? 0);
  }
  if (useLinear) learnLinear(net, features, dLogits, scale, rates, squares);
  const dz = buffer('dz', hidden);
  dz.fill(0);
  for (let h = 0; h < heads; h += 1) {
    const g = dLogits[h] ?? 0;
    net.outBias.gradient[h] = (net.outBias.gradient[h] ?? 0) + g;
    for (let j = 0; j < hidden; j += 1) {
      const at = h * hidden + j;
      net.out.gradient[at] = (net.out.gradient[at] ?? 0) + g * (z[j] ?? 0);
      dz[j] = (dz[j] ?? 0) + g * (net.out.value[at] ?? 0);
    }
  }
  const dInputs = buffer('dInputs', width);
  dInputs.fill(0);
  for (let j = 0; j < hidden; j += 1) {
    if ((z[j] ?? 0) <= 0) continue;
    const g = dz[j] ?? 0;
    net.mixBias.gradient[j] = (net.mixBias.gradient[j] ?? 0) + g;
    for (let k = 0; k < width; k += 1) {
      const at = j * width + k;
      net.mix.gradient[at] = (net.mix.gradient[at] ?? 0) + g * (inputs[k] ?? 0);
      dInputs[k] = (dInputs[k] ?? 0) + g * (net.mix.value[at] ?? 0) * (keep[k] ?? 0);
    }
  }
  const dx = buffer('dx', (maxTokens + 2) * dims);
  for (let t = 0; t < n + 2; t += 1)
    for (let d = 0; d < dims; d += 1)
      dx[t * dims + d] = t > 0 && t <= n ? (dInputs[filters + d] ?? 0) / n : 0;
  for (let f = 0; f < filters; f += 1) {
    const t = where[f] ?? -1;
    const g = dInputs[f] ?? 0;
    if (t < 0 || g === 0) continue;
    net.convBias.gradient[f] = (net.convBias.gradient[f] ?? 0) + g;
    for (let k = 0; k < span; k += 1) {
      const at = f * span + k;
      net.conv.gradient[at] = (net.conv.gradient[at] ?? 0) + g * (x[t * dims + k] ?? 0);
      dx[t * dims + k] = (dx[t * dims + k] ?? 0) + g * (W[at] ?? 0);
    }
  }
  spreadToWords(net, seen, flags, dx);
  return logits;
}

function learnLinear(
  net: Layers,
  features: Int32Array,
  dLogits: Float32Array,
  scale: number,
  rates: Rates,
  squares: Float32Array,
): void {
  const { heads } = net.shape;
  let norm = 0;
  for (let h = 0; h < heads; h += 1) norm += (dLogits[h] ?? 0) ** 2;
  norm *= scale * scale;
  if (norm < 1e-9) return;
  for (let i = 0; i < features.length; i += 1) {
    const bucket = features[i] ?? 0;
    squares[bucket] = (squares[bucket] ?? 0) + norm;
    const rate = rates.linear / Math.sqrt((squares[bucket] ?? 0) + 1e-4);
    for (let h = 0; h < heads; h += 1) {
      const at = bucket * heads + h;
      const w = net.linear[at] ?? 0;
      net.linear[at] = w - rate * ((dLogits[h] ?? 0) * scale + rates.linearDecay * w);
    }
  }
}

function spreadToWords(net: Layers, seen: Int32Array, flags: Uint8Array, dx: Float32Array): void {
  const { dims } = net.shape;
  const S = net.sourceDims;
  for (let t = 0; t < seen.length; t += 1) {
    const entry = seen[t] ?? -1;
    const at = (t + 1) * dims;
    const kind = net.vocabulary.classOf(entry) * dims;
    for (let d = 0; d < dims; d += 1) {
      const g = dx[at + d] ?? 0;
      if (g === 0) continue;
      if (entry < 0) net.extra.gradient[d] = (net.extra.gradient[d] ?? 0) + g;
      else {
        for (let s = 0; s < S; s += 1)
          net.project.gradient[d * S + s] =
            (net.project.gradient[d * S + s] ?? 0) + g * (net.words[entry * S + s] ?? 0);
        net.classes.gradient[kind + d] = (net.classes.gradient[kind + d] ?? 0) + g;
      }
      if (((flags[t] ?? 0) & TokenFlag.negated) !== 0)
        net.extra.gradient[dims + d] = (net.extra.gradient[dims + d] ?? 0) + g;
      if (((flags[t] ?? 0) & TokenFlag.quoted) !== 0)
        net.extra.gradient[2 * dims + d] = (net.extra.gradient[2 * dims + d] ?? 0) + g;
    }
  }
}
