/** Seconds of history the rate is taken over: long enough to be calm, short enough to notice a change. */
const windowMs = 8_000;
/** Nothing is said of the rate before this much history. */
const leastMs = 1_000;

export interface RateMeter {
  /** Bytes that are here at a time in milliseconds; both may only grow. */
  add(at: number, bytes: number): void;
  /** Bytes a second over the last seconds; undefined at the start. */
  rate(): number | undefined;
}

export function createRateMeter(): RateMeter {
  let samples: { readonly at: number; readonly bytes: number }[] = [];
  return {
    add(at, bytes) {
      const last = samples.at(-1);
      // A dozen samples a second are plenty.
      if (last && at - last.at < 80 && samples.length > 1) samples.pop();
      samples.push({ at, bytes });
      samples = samples.filter((sample) => sample.at >= at - windowMs);
    },
    rate() {
      const first = samples[0];
      const last = samples.at(-1);
      if (!first || !last || last.at - first.at < leastMs) return undefined;
      return ((last.bytes - first.bytes) * 1_000) / (last.at - first.at);
    },
  };
}
