import { featuresOf, maxFeatures } from '../../../src/filter/detector/features';
import { heads } from '../../../src/filter/detector/heads';
import { tokenize } from '../../../src/filter/detector/tokens';
import type { Vocabulary } from '../../../src/filter/detector/vocabulary';
import type { Sample } from './sample';

/** A text as the input of the network in training. */
export interface Example {
  readonly entries: Int16Array;
  readonly flags: Uint8Array;
  readonly features: Int32Array;
  readonly targets: Float32Array;
  /** Weight per head; 0 where nothing is known. */
  readonly mask: Float32Array;
}

const longest = 160;

export function toExample(sample: Sample, vocabulary: Vocabulary, bits: number): Example {
  const tokens = tokenize(sample.text, vocabulary);
  const count = Math.min(tokens.count, longest);
  const buffer = new Int32Array(maxFeatures);
  const features: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const n = featuresOf(sample.text, tokens, vocabulary, i, bits, buffer);
    for (let k = 0; k < n; k += 1) features.push(buffer[k] ?? 0);
  }
  return {
    entries: tokens.entry.slice(0, count),
    flags: tokens.flags.slice(0, count),
    features: Int32Array.from(features),
    targets: Float32Array.from(heads, (head) => sample.labels[head] ?? 0),
    mask: Float32Array.from(heads, (head) => (sample.labels[head] === undefined ? 0 : sample.weight)),
  };
}
