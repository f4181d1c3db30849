import type { Span } from '../../shared';
import type { Reading, Unit } from './reading';
import { TokenFlag } from './tokens';
import type { Tokens } from './tokens';
import { windowScale } from './weights';
import type { Weights } from './weights';

/** Sentences longer than this many tokens are read in pieces. */
const longestUnit = 64;
/** Passages of several sentences are at most this long. */
const longestPassage = 160;

/** The sentences of the tokens: those given, in offsets of the text, or else by full stops and line ends. */
export function unitsOf(tokens: Tokens, sentences?: readonly Span[]): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  let sentence = 0;
  for (let i = 0; i < tokens.count; i += 1) {
    let ends: boolean;
    if (sentences === undefined) ends = ((tokens.flags[i] ?? 0) & TokenFlag.sentenceEnd) !== 0;
    else {
      const next = tokens.start[i + 1] ?? 0;
      while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= (tokens.start[i] ?? 0))
        sentence += 1;
      ends = next >= (sentences[sentence]?.end ?? Infinity);
    }
    if (!ends && i + 1 < tokens.count && i + 1 - from < longestUnit) continue;
    units.push({ from, to: i + 1 });
    from = i + 1;
  }
  return units;
}

/** Units [first, last] looked at together. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Every sentence, every pair of neighbours, and passages that overlap by half. */
export function windowsOf(units: readonly Unit[]): readonly Window[] {
  const windows: Window[] = [];
  const length = (first: number, last: number): number => (units[last]?.to ?? 0) - (units[first]?.from ?? 0);
  let passageEnd = -1;
  let nextPassage = 0;
  for (let first = 0; first < units.length; first += 1) {
    windows.push({ first, last: first });
    if (first + 1 < units.length && length(first, first + 1) <= longestPassage)
      windows.push({ first, last: first + 1 });
    if (first < nextPassage) continue;
    let last = first;
    while (last + 1 < units.length && length(first, last + 1) <= longestPassage) last += 1;
    if (last > first + 1 && last > passageEnd) windows.push({ first, last });
    passageEnd = Math.max(passageEnd, last);
    nextPassage = Math.max(first + 1, (first + last + 1) >> 1);
  }
  return windows;
}

/** Scratch space of `logitsOf`, reused between windows. */
export interface Scratch {
  readonly inputs: Float32Array;
  readonly hidden: Float32Array;
  readonly logits: Float32Array;
}

export const createScratch = ({ shape }: Weights): Scratch => ({
  inputs: new Float32Array(shape.filters + shape.dims),
  hidden: new Float32Array(shape.hidden),
  logits: new Float32Array(shape.heads),
});

/** The network's uncalibrated logits for one window, in `scratch.logits`. */
export function logitsOf(window: Window, reading: Reading, weights: Weights, scratch: Scratch): Float32Array {
  const { dims, filters, hidden: hiddenSize, heads } = weights.shape;
  const { inputs, hidden, logits } = scratch;
  inputs.fill(0);
  logits.fill(0);
  let count = 0;
  for (let u = window.first; u <= window.last; u += 1) {
    const unit = reading.units[u];
    count += unit === undefined ? 0 : unit.to - unit.from;
    for (let f = 0; f < filters; f += 1) {
      const peak = reading.peaks[u * filters + f] ?? 0;
      if (peak > (inputs[f] ?? 0)) inputs[f] = peak;
    }
    for (let d = 0; d < dims; d += 1)
      inputs[filters + d] = (inputs[filters + d] ?? 0) + (reading.sums[u * dims + d] ?? 0);
    for (let h = 0; h < heads; h += 1) logits[h] = (logits[h] ?? 0) + (reading.linear[u * heads + h] ?? 0);
  }
  for (let d = 0; d < dims; d += 1) inputs[filters + d] = (inputs[filters + d] ?? 0) / Math.max(1, count);
  const width = filters + dims;
  for (let z = 0; z < hiddenSize; z += 1) {
    let sum = weights.mixBias[z] ?? 0;
    for (let k = 0; k < width; k += 1) sum += (weights.mix[z * width + k] ?? 0) * (inputs[k] ?? 0);
    hidden[z] = sum > 0 ? sum : 0;
  }
  const scale = windowScale(count);
  for (let h = 0; h < heads; h += 1) {
    let sum = (weights.outBias[h] ?? 0) + (logits[h] ?? 0) * scale;
    for (let z = 0; z < hiddenSize; z += 1) sum += (weights.out[h * hiddenSize + z] ?? 0) * (hidden[z] ?? 0);
    logits[h] = sum;
  }
  return logits;
}
