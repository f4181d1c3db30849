import { allowance, analyse } from '../../src/moderation/detector/analyse';
import type { Analysis } from '../../src/moderation/detector/analyse';
import { heads } from '../../src/moderation/detector/heads';
import type { Head } from '../../src/moderation/detector/heads';
import type { Weights } from '../../src/moderation/detector/weights';
import type { Tuning } from './export';
import { thresholdFor } from './metrics';
import { platt } from './platt';
import type { Sample } from './sample';

/** A label at least this sure counts as positive when thresholds are set and figures are counted. */
export const sure = 0.6;

export const isBenign = ({ labels }: Sample): boolean => heads.every((head) => labels[head] === 0);

export const isHard = ({ source }: Sample): boolean =>
  /benign-scary|varied-scary|varied-triggers|benign-triggers|functional|wildguard|composed|deepset|toxic-spans\/clean/u.test(
    source,
  );

/** How the false alarms that are allowed are shared out between the heads. */
const shares: Readonly<Record<Head, number>> = {
  unsafe: 2,
  harassment: 2,
  hate: 1.5,
  violence: 1.5,
  'self-harm': 1,
  sexual: 1,
  'sexual-minors': 0.5,
  illicit: 1.5,
  injection: 1,
};

/** Share of benign texts that may be reported at all, by any head of the group: ordinary ones and hard ones. */
const limits = {
  unsafe: { ordinary: 0.006, hard: 0.02 },
  injection: { ordinary: 0.005, hard: 0.018 },
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

  const thresholdsAt = (group: keyof typeof limits, generosity: number): number[] =>
    heads.map((head, h) => {
      if ((head === 'injection') !== (group === 'injection')) return Infinity;
      const all = group === 'injection' ? 1 : 11;
      const over = (hard: boolean): number =>
        thresholdFor(
          quiet.filter(({ sample }) => isHard(sample) === hard).map((one) => logit(one, h)),
          (shares[head] / all) * limits[group][hard ? 'hard' : 'ordinary'] * generosity,
        );
      return Math.max(over(false), over(true));
    });
  const holds = (group: keyof typeof limits, thresholds: readonly number[]): boolean =>
    [false, true].every((hard) => {
      const list = quiet.filter(({ sample }) => isHard(sample) === hard);
      const flagged = list.filter((one) => thresholds.some((least, h) => logit(one, h) >= least));
      return flagged.length <= list.length * limits[group][hard ? 'hard' : 'ordinary'];
    });
  // The heads' false alarms overlap: as many are given to each as the limit for all of them together bears.
  const settle = (group: keyof typeof limits): number[] => {
    let [low, high] = [0.3, 6];
    for (let round = 0; round < 24; round += 1) {
      const middle = (low + high) / 2;
      if (holds(group, thresholdsAt(group, middle))) low = middle;
      else high = middle;
    }
    return thresholdsAt(group, low);
  };
  const [unsafe, injection] = [settle('unsafe'), settle('injection')];
  const fits = heads.map((head, h) => {
    const [slope] = platt(
      seen
        .filter(({ sample }) => sample.labels[head] !== undefined)
        .map((one) => ({ logit: logit(one, h), target: one.sample.labels[head] ?? 0 })),
    );
    const least = Math.min(unsafe[h] ?? Infinity, injection[h] ?? Infinity);
    // Moves the prior so that 0.5 is the point from which a finding is reported.
    return [slope, -slope * least] as const;
  });
  const round = (x: number): number => Number(x.toPrecision(6));
  return {
    calibration: fits.flat().map(round),
    tails: tails.map(round),
    thresholds: heads.map(() => 0.5),
  };
}
