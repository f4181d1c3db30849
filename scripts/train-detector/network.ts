import { featuresOf, maxFeatures } from '../../src/moderation/detector/features';
import { tokenize } from '../../src/moderation/detector/tokens';
import type { Vocabulary } from '../../src/moderation/detector/vocabulary';
import type { Shape } from '../../src/moderation/detector/weights';
import { heads } from '../../src/moderation/detector/heads';
import { passExample } from './pass';
import type { Random } from './random';
import type { Sample } from './sample';

/** A text as the network sees it while it learns. */
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

/** A dense parameter with its gradient and Adam's moments. */
export class Parameter {
  readonly gradient: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  constructor(readonly value: Float32Array) {
    this.gradient = new Float32Array(value.length);
    this.#first = new Float32Array(value.length);
    this.#second = new Float32Array(value.length);
  }

  static random(size: number, spread: number, random: Random): Parameter {
    return new Parameter(Float32Array.from({ length: size }, () => (random.next() * 2 - 1) * spread));
  }

  /** One step of AdamW (Loshchilov and Hutter 2019); clears the gradient. */
  step(rate: number, decay: number, time: number): void {
    const { value, gradient } = this;
    const correct1 = 1 - 0.9 ** time;
    const correct2 = 1 - 0.999 ** time;
    for (let i = 0; i < value.length; i += 1) {
      const g = gradient[i] ?? 0;
      const m = 0.9 * (this.#first[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (this.#second[i] ?? 0) + 0.001 * g * g;
      this.#first[i] = m;
      this.#second[i] = v;
      const x = value[i] ?? 0;
      value[i] = x - rate * (m / correct1 / (Math.sqrt(v / correct2) + 1e-7) + decay * x);
      gradient[i] = 0;
    }
  }
}

export interface Rates {
  readonly dense: number;
  readonly decay: number;
  readonly linear: number;
  /** L2 pull on n-gram weights at each touch. */
  readonly linearDecay: number;
  readonly dropout: number;
  readonly wordDropout: number;
  /** How often a text is learnt without its n-grams. */
  readonly linearDropout: number;
}

/** The network while it learns: the same sums as src/moderation/detector, in floats, with gradients. */
export class TrainableNetwork {
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
  readonly #linearSquares: Float32Array;
  #time = 0;
  #pending = 0;

  constructor(
    readonly shape: Shape,
    readonly vocabulary: Vocabulary,
    /** entries × sourceDims, the frozen word vectors. */
    readonly words: Float32Array,
    readonly sourceDims: number,
    classCount: number,
    private readonly random: Random,
  ) {
    const { dims, filters, hidden, heads: headCount, bits } = shape;
    this.project = Parameter.random(dims * sourceDims, 1.6 / Math.sqrt(sourceDims), random);
    this.classes = Parameter.random(classCount * dims, 0.3, random);
    this.classes.value.fill(0, 0, dims);
    this.extra = Parameter.random(3 * dims, 0.2, random);
    this.conv = Parameter.random(filters * 3 * dims, 1.4 / Math.sqrt(3 * dims), random);
    this.convBias = new Parameter(new Float32Array(filters));
    this.mix = Parameter.random(hidden * (filters + dims), 1.4 / Math.sqrt(filters + dims), random);
    this.mixBias = new Parameter(new Float32Array(hidden).fill(0.05));
    this.out = Parameter.random(headCount * hidden, 1 / Math.sqrt(hidden), random);
    this.outBias = new Parameter(new Float32Array(headCount).fill(-2));
    this.linear = new Float32Array((1 << bits) * headCount);
    this.#linearSquares = new Float32Array(1 << bits);
  }

  /** Forward, and with `rates` backward too; returns the logits (valid until the next call). */
  pass(example: Example, rates?: Rates): Float32Array {
    return passExample(this, example, rates, this.random, this.#linearSquares);
  }

  /** Counts an example towards the batch and takes a step when it is full. */
  learn(example: Example, rates: Rates, batch: number, scale: number): void {
    this.pass(example, rates);
    this.#pending += 1;
    if (this.#pending < batch) return;
    this.#pending = 0;
    this.#time += 1;
    for (const p of this.#dense()) p.step(rates.dense * scale, rates.decay, this.#time);
    // Class 0 means "no class" and stays nothing.
    this.classes.value.fill(0, 0, this.shape.dims);
  }

  #dense(): readonly Parameter[] {
    return [
      this.project,
      this.classes,
      this.extra,
      this.conv,
      this.convBias,
      this.mix,
      this.mixBias,
      this.out,
      this.outBias,
    ];
  }
}
