import type { Vocabulary } from './vocabulary';

/** Sizes of the network; all other sizes follow. */
export interface Shape {
  /** 2^bits buckets of n-gram weights. */
  readonly bits: number;
  readonly dims: number;
  readonly filters: number;
  readonly hidden: number;
  readonly heads: number;
}

/** Everything the network needs, dequantised where it is small. Row-major. */
export interface Weights {
  readonly shape: Shape;
  readonly vocabulary: Vocabulary;
  /** entries × dims codes; one step is `vectorStep`. */
  readonly vectors: Int8Array;
  readonly vectorStep: number;
  /** Added to a token's vector: row 0 for unknown words, 1 for negated, 2 for quoted words. */
  readonly extra: Float32Array;
  /** filters × (3 × dims): the words before, at and after. */
  readonly conv: Float32Array;
  readonly convBias: Float32Array;
  /** hidden × (filters + dims). */
  readonly mix: Float32Array;
  readonly mixBias: Float32Array;
  /** heads × hidden. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
  /** buckets × heads codes; one step is `linearStep[head]`. */
  readonly linear: Int8Array;
  readonly linearStep: Float32Array;
  /** Per head: slope and intercept from logit to calibrated logit (Platt). */
  readonly calibration: Float32Array;
  /** Per head: added to the log-odds of the calibrated logit, the chance where 15 % of the texts deserve the label. */
  readonly offsets: Float32Array;
  /** Per head: how fast the highest logit of a harmless text grows with the logarithm of its length. */
  readonly tails: Float32Array;
  /** Per head: the calibrated probability from which a finding is reported. */
  readonly thresholds: Float32Array;
}

/** A window's n-gram sum is divided by this, so that long windows are not louder than short ones. */
export const windowScale = (tokens: number): number => 1 / Math.sqrt(tokens + 4);
