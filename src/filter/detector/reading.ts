import { featuresOf, maxFeatures } from './features';
import { partialsOf } from './partials';
import type { Partials } from './partials';
import { TokenFlag } from './tokens';
import type { Tokens } from './tokens';
import type { Weights } from './weights';

/** A run of tokens [from, to): a sentence, or a piece of one that is too long. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** What the network computed for each unit; windows of several units are put together from these. */
export interface Reading {
  readonly units: readonly Unit[];
  /** units × filters: the strongest answer of each filter. */
  readonly peaks: Float32Array;
  /** units × dims: sums of the token vectors. */
  readonly sums: Float32Array;
  /** units × heads: sums of the n-gram weights. */
  readonly linear: Float32Array;
}

/** Writes the vector of token `i` (dims values) to `into` at `at`; zeros beyond the text. */
function writeVector(weights: Weights, tokens: Tokens, i: number, into: Float32Array, at: number): void {
  const { dims } = weights.shape;
  if (i < 0 || i >= tokens.count) {
    into.fill(0, at, at + dims);
    return;
  }
  const { vectors, vectorStep, extra } = weights;
  const entry = tokens.entry[i] ?? -1;
  const flags = tokens.flags[i] ?? 0;
  if (entry < 0) for (let d = 0; d < dims; d += 1) into[at + d] = extra[d] ?? 0;
  else {
    const row = entry * dims;
    for (let d = 0; d < dims; d += 1) into[at + d] = (vectors[row + d] ?? 0) * vectorStep;
  }
  if ((flags & TokenFlag.negated) !== 0)
    for (let d = 0; d < dims; d += 1) into[at + d] = (into[at + d] ?? 0) + (extra[dims + d] ?? 0);
  if ((flags & TokenFlag.quoted) !== 0)
    for (let d = 0; d < dims; d += 1) into[at + d] = (into[at + d] ?? 0) + (extra[2 * dims + d] ?? 0);
}

/** Reads every token once. Time is linear in the tokens; memory is a few hundred bytes a unit. */
export function read(text: string, tokens: Tokens, units: readonly Unit[], weights: Weights): Reading {
  const { dims, filters, heads } = weights.shape;
  const peaks = new Float32Array(units.length * filters);
  const sums = new Float32Array(units.length * dims);
  const linear = new Float32Array(units.length * heads);
  const vector = new Float32Array(dims);
  const answers = new Float32Array(filters);
  const partials = partialsOf(weights);
  for (let u = 0; u < units.length; u += 1) {
    const { from, to } = units[u] ?? { from: 0, to: 0 };
    for (let i = from; i < to; i += 1) {
      writeVector(weights, tokens, i, vector, 0);
      for (let d = 0; d < dims; d += 1) sums[u * dims + d] = (sums[u * dims + d] ?? 0) + (vector[d] ?? 0);
      answer(tokens, i, weights, partials, answers);
      const peak = u * filters;
      for (let f = 0; f < filters; f += 1) {
        const one = answers[f] ?? 0;
        if (one > (peaks[peak + f] ?? 0)) peaks[peak + f] = one;
      }
    }
    addLinear(text, tokens, from, to, weights, linear, u * heads);
  }
  return { units, peaks, sums, linear };
}

/** Every filter's answer at token `i`, before the ReLU. A filter sees one token on each side. */
export function answer(
  tokens: Tokens,
  i: number,
  weights: Weights,
  partials: Partials,
  into: Float32Array,
): void {
  const { filters } = weights.shape;
  const { rows } = partials;
  // A look-up may replace the row of another word, so each row is added before the next word is looked up.
  const middle = partials.at(tokens.entry[i] ?? -1) + filters;
  for (let f = 0; f < filters; f += 1) into[f] = (weights.convBias[f] ?? 0) + (rows[middle + f] ?? 0);
  if (i > 0) addRow(rows, partials.at(tokens.entry[i - 1] ?? -1), filters, into);
  if (i + 1 < tokens.count) addRow(rows, partials.at(tokens.entry[i + 1] ?? -1) + 2 * filters, filters, into);
  for (let place = 0; place < 3; place += 1) {
    const flags = tokens.flags[i + place - 1] ?? 0;
    if ((flags & TokenFlag.negated) !== 0) addRow(rows, partials.negatedAt + place * filters, filters, into);
    if ((flags & TokenFlag.quoted) !== 0) addRow(rows, partials.quotedAt + place * filters, filters, into);
  }
}

function addRow(rows: Float32Array, at: number, count: number, into: Float32Array): void {
  for (let f = 0; f < count; f += 1) into[f] = (into[f] ?? 0) + (rows[at + f] ?? 0);
}

const features = new Int32Array(maxFeatures);

function addLinear(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  weights: Weights,
  into: Float32Array,
  at: number,
): void {
  const { heads, bits } = weights.shape;
  const { linear } = weights;
  const sums = new Int32Array(heads);
  for (let i = from; i < to; i += 1) {
    const count = featuresOf(text, tokens, weights.vocabulary, i, bits, features);
    for (let n = 0; n < count; n += 1) {
      const bucket = (features[n] ?? 0) * heads;
      for (let h = 0; h < heads; h += 1) sums[h] = (sums[h] ?? 0) + (linear[bucket + h] ?? 0);
    }
  }
  for (let h = 0; h < heads; h += 1) into[at + h] = (sums[h] ?? 0) * (weights.linearStep[h] ?? 0);
}
