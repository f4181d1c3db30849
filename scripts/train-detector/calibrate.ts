import { analyse, calibrated, strongest } from '../../src/moderation/detector/analyse';
import { heads } from '../../src/moderation/detector/heads';
import type { Head } from '../../src/moderation/detector/heads';
import type { Weights } from '../../src/moderation/detector/weights';
import type { Tuning } from './export';
import { thresholdFor } from './metrics';
import type { Sample } from './sample';

/** A label at least this sure counts as positive when thresholds are set and figures are counted. */
export const sure = 0.6;

export const isBenign = ({ labels }: Sample): boolean => heads.every((head) => labels[head] === 0);

/** Share of benign texts that one head alone may report, on ordinary and on hard benign writing. */
const budget: Readonly<Record<Head, { ordinary: number; hard: number }>> = {
  unsafe: { ordinary: 0.002, hard: 0.008 },
  harassment: { ordinary: 0.002, hard: 0.006 },
  hate: { ordinary: 0.001, hard: 0.006 },
  violence: { ordinary: 0.001, hard: 0.006 },
  'self-harm': { ordinary: 0.001, hard: 0.004 },
  sexual: { ordinary: 0.001, hard: 0.004 },
  'sexual-minors': { ordinary: 0.0005, hard: 0.003 },
  illicit: { ordinary: 0.001, hard: 0.006 },
  injection: { ordinary: 0.003, hard: 0.012 },
};

export const isHard = ({ source }: Sample): boolean =>
  /benign-scary|benign-triggers|benign-hard|wildguard|composed\/clean|deepset|toxic-spans\/clean/u.test(
    source,
  );

/** Platt's method by Newton steps, positives weighted down to a share of 15 %: they are rare in what people really write. */
function platt(points: readonly { logit: number; target: number }[]): readonly [number, number] {
  const positives = points.reduce((sum, { target }) => sum + target, 0);
  const negatives = points.length - positives;
  const weight = positives === 0 ? 1 : Math.min(1, (0.15 / 0.85) * (negatives / positives));
  let [a, b] = [1, 0];
  for (let round = 0; round < 50; round += 1) {
    let [ga, gb, haa, hab, hbb] = [1e-3 * (a - 1), 0, 1e-3, 0, 1e-6];
    for (const { logit, target } of points) {
      const p = 1 / (1 + Math.exp(-(a * logit + b)));
      for (const [label, w] of [
        [1, target * weight],
        [0, 1 - target],
      ] as const) {
        if (w === 0) continue;
        const g = w * (p - label);
        const h = w * p * (1 - p);
        ga += g * logit;
        gb += g;
        haa += h * logit * logit;
        hab += h * logit;
        hbb += h;
      }
    }
    const determinant = haa * hbb - hab * hab;
    if (Math.abs(determinant) < 1e-12) break;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    a -= Math.max(-1, Math.min(1, da));
    b -= Math.max(-2, Math.min(2, db));
    if (Math.abs(da) + Math.abs(db) < 1e-6) break;
  }
  return [Math.max(0.05, a), b];
}

/** Fits calibration and thresholds on texts kept out of training, as the runtime reads them. */
export function calibrate(samples: readonly Sample[], weights: Weights): Tuning {
  const seen = samples
    .filter(({ split }) => split === 'calibrate')
    .map((sample) => ({ sample, best: strongest(analyse(sample.text, weights), heads.length) }));
  const fits = heads.map((head, h) =>
    platt(
      seen
        .filter(({ sample }) => sample.labels[head] !== undefined)
        .map(({ sample, best }) => ({ logit: best[h] ?? 0, target: sample.labels[head] ?? 0 })),
    ),
  );
  const tuned = { ...weights, calibration: Float32Array.from(fits.flat()) };
  const thresholds = heads.map((head, h) => {
    const scores = (hard: boolean): number[] =>
      seen
        .filter(({ sample }) => isBenign(sample) && isHard(sample) === hard)
        .map(({ best }) => calibrated(best[h] ?? 0, h, tuned));
    return Math.max(
      0.3,
      thresholdFor(scores(false), budget[head].ordinary),
      thresholdFor(scores(true), budget[head].hard),
    );
  });
  const round = (x: number): number => Number(x.toPrecision(6));
  return { calibration: fits.flat().map(round), thresholds: thresholds.map(round) };
}
