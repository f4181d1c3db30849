import type { Random } from './random';

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
