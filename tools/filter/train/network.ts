import type { Vocabulary } from '../../../src/filter/detector/vocabulary';
import type { Shape } from '../../../src/filter/detector/weights';
import type { Example } from './example';
import { Parameter } from './parameter';
import { passExample, type Layers, type Rates } from './pass';
import type { Random } from './random';

/** The network while it learns: the same sums as src/filter/detector, in floats, with gradients. */
export class TrainableNetwork implements Layers {
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
