import { allowance, analyse } from '../../../src/filter/detector/analyse';
import type { Analysis } from '../../../src/filter/detector/analyse';
import { heads, unsafeHeads } from '../../../src/filter/detector/heads';
import type { Weights } from '../../../src/filter/detector/weights';
import type { Tuning } from './export';
import { thresholdFor } from './metrics';
import { platt } from './platt';
import type { Sample } from './sample';
import { chooseThresholds, isBenign } from './thresholds';
import type { Measured } from './thresholds';

export { isBenign, isHard, sure } from './thresholds';

/** Share of benign texts that may be reported at all, by any head of the group: ordinary ones and hard ones. */
const limits = {
  unsafe: { ordinary: 0.0062, hard: 0.028 },
  injection: { ordinary: 0.006, hard: 0.022 },
} as const;

interface Seen {
  readonly sample: Sample;
  readonly units: number;
  /** Strongest logit per head, with no allowance for length. */
  readonly best: readonly number[];
}

const highest = ({ windows, logits }: Analysis, head: number): number =>
  windows.reduce((most, _, w) => Math.max(most, logits[w * heads.length + head] ?? -20), -20);

/** Mean excess over the 98th percentile: the scale of an exponential tail. */
function tailOf(logits: readonly number[]): number {
  const over = thresholdFor(logits, 0.02);
  const excess = logits.filter((logit) => logit >= over).map((logit) => logit - over);
  return excess.length === 0 ? 0 : excess.reduce((sum, x) => sum + x, 0) / excess.length;
}

/** Fits calibration and thresholds on texts kept out of training, as the runtime reads them. */
export function calibrate(samples: readonly Sample[], raw: Weights): Tuning {
  const seen = samples
    .filter(({ split }) => split === 'calibrate')
    .map((sample): Seen => {
      const analysis = analyse(sample.text, raw);
      return {
        sample,
        units: analysis.reading.units.length,
        best: heads.map((_, h) => highest(analysis, h)),
      };
    });
  const quiet = seen.filter(({ sample }) => isBenign(sample));
  const tails = heads.map((_, h) =>
    Math.min(1, tailOf(quiet.filter(({ units }) => units <= 3).map(({ best }) => best[h] ?? -20))),
  );
  const weights = { ...raw, tails: Float32Array.from(tails) };
  const logit = ({ best, units }: Seen, h: number): number => (best[h] ?? -20) - allowance(units, h, weights);

  const measured = seen.map((one): Measured => ({
    sample: one.sample,
    logits: heads.map((_, h) => logit(one, h)),
  }));
  const unsafe = chooseThresholds(measured, unsafeHeads, limits.unsafe);
  const injection = chooseThresholds(measured, ['injection'], limits.injection);
  const fits = heads.map((head, h) => {
    const [slope, intercept] = platt(
      seen
        .filter(({ sample }) => sample.labels[head] !== undefined)
        .map((one) => ({ logit: logit(one, h), target: one.sample.labels[head] ?? 0 })),
    );
    const least = Math.min(unsafe[h] ?? Infinity, injection[h] ?? Infinity);
    // Moves the prior so that 0.5 is the point from which a finding is reported.
    return { calibration: [slope, -slope * least], offset: intercept + slope * least };
  });
  const round = (x: number): number => Number(x.toPrecision(6));
  return {
    calibration: fits.flatMap(({ calibration }) => calibration).map(round),
    offsets: fits.map(({ offset }) => round(offset)),
    tails: tails.map(round),
    thresholds: heads.map(() => 0.5),
  };
}
