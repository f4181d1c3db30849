import type { Weights } from './weights';

/** Words kept; a power of two. One costs 3 × filters floats: 1 MB for 2,048 words and 40 filters. */
const slots = 2048;

/**
 * What each filter answers to a word at its three places, apart from its neighbours. A filter's answer at a token is
 * the sum of three of these, so that a word is multiplied out once and not at every place where it stands; frequent
 * words stay from text to text.
 */
export class Partials {
  /** rows × (3 × filters): the cached words, then unknown, negated and quoted. */
  readonly rows: Float32Array;
  readonly unknownAt: number;
  readonly negatedAt: number;
  readonly quotedAt: number;
  readonly #cached = new Int32Array(slots).fill(-1);
  readonly #width: number;

  constructor(private readonly weights: Weights) {
    const { dims, filters } = weights.shape;
    this.#width = 3 * filters;
    this.rows = new Float32Array((slots + 3) * this.#width);
    this.unknownAt = slots * this.#width;
    this.negatedAt = this.unknownAt + this.#width;
    this.quotedAt = this.negatedAt + this.#width;
    for (let row = 0; row < 3; row += 1)
      this.#write(
        weights.extra.subarray(row * dims, (row + 1) * dims),
        1,
        this.unknownAt + row * this.#width,
      );
  }

  /** Where in `rows` the word's answers begin. */
  at(entry: number): number {
    if (entry < 0) return this.unknownAt;
    const slot = entry & (slots - 1);
    const at = slot * this.#width;
    if (this.#cached[slot] !== entry) {
      const { vectors, vectorStep, shape } = this.weights;
      this.#write(vectors.subarray(entry * shape.dims, (entry + 1) * shape.dims), vectorStep, at);
      this.#cached[slot] = entry;
    }
    return at;
  }

  #write(vector: Float32Array | Int8Array, step: number, at: number): void {
    const { conv, shape } = this.weights;
    const { dims, filters } = shape;
    for (let place = 0; place < 3; place += 1)
      for (let f = 0; f < filters; f += 1) {
        let sum = 0;
        const from = f * 3 * dims + place * dims;
        for (let d = 0; d < dims; d += 1) sum += (conv[from + d] ?? 0) * (vector[d] ?? 0);
        this.rows[at + place * filters + f] = sum * step;
      }
  }
}

const known = new WeakMap<Weights, Partials>();

export function partialsOf(weights: Weights): Partials {
  let partials = known.get(weights);
  if (partials === undefined) {
    partials = new Partials(weights);
    known.set(weights, partials);
  }
  return partials;
}
