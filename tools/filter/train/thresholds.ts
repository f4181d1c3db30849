import { heads } from '../../../src/filter/detector/heads';
import type { Head } from '../../../src/filter/detector/heads';
import { anyOf } from '../../../src/shared';
import type { Sample } from './sample';

/** A label at least this sure counts as positive when thresholds are set and figures are counted. */
export const sure = 0.6;

export const isBenign = ({ labels }: Sample): boolean => heads.every((head) => labels[head] === 0);

/** Sources of harmless texts that look like harm. */
const hardSource = new RegExp(
  anyOf`
    benign-scary
    varied-scary
    wide-scary
    varied-triggers
    wide-triggers
    benign-triggers
    functional
    wildguard
    composed
    deepset
    toxic-spans\/clean
  `,
  'u',
);

export const isHard = ({ source }: Sample): boolean => hardSource.test(source);

export interface Measured {
  readonly sample: Sample;
  /** Strongest logit per head, less the allowance for length. */
  readonly logits: readonly number[];
}

interface Limits {
  /** Share of ordinary benign texts that may be reported by any head of the group. */
  readonly ordinary: number;
  /** The same of benign texts that look harmful. */
  readonly hard: number;
}

interface Side {
  readonly logits: readonly number[];
  found: boolean;
  readonly worth: number;
}

/** Heads about people in danger come first: this share of the limits is theirs before the rest is given out. */
const ownShare: Readonly<Partial<Record<Head, number>>> = {
  'self-harm': 0.06,
  'sexual-minors': 0.06,
  illicit: 0.06,
  violence: 0.06,
};

/**
 * Spends the false alarms that are allowed where they find the most: step by step, the threshold is lowered of the head
 * that finds the most new positive texts for the false alarms it adds, each source of texts counting alike. Gives a
 * logit per head, Infinity for heads outside the group.
 */
export function chooseThresholds(
  measured: readonly Measured[],
  group: readonly Head[],
  limits: Limits,
): number[] {
  const indices = group.map((head) => heads.indexOf(head));
  const thresholds = heads.map(() => Infinity);
  const wanted = measured.filter(({ sample }) => group.some((head) => (sample.labels[head] ?? 0) >= sure));
  const sizes = new Map<string, number>();
  for (const { sample } of wanted) sizes.set(sample.source, (sizes.get(sample.source) ?? 0) + 1);
  const sides = (list: readonly Measured[], worth: (one: Measured) => number): Side[] =>
    list.map((one) => ({ logits: one.logits, found: false, worth: worth(one) }));
  const positives = sides(wanted, ({ sample }) => 1 / Math.max(40, sizes.get(sample.source) ?? 0));
  const quiet = measured.filter(({ sample }) => isBenign(sample));
  const ordinary = quiet.filter(({ sample }) => !isHard(sample));
  const hard = quiet.filter(({ sample }) => isHard(sample));
  const alarms = [
    ...sides(ordinary, () => 1 / (ordinary.length * limits.ordinary)),
    ...sides(hard, () => 1 / (hard.length * limits.hard)),
  ];
  const ordinaryCount = ordinary.length;
  /** Shares of both limits that are used up, 0..1 each. */
  const used = [0, 0];
  /** New texts between the head's threshold and a lower one. */
  const gain = (list: readonly Side[], h: number, least: number): number =>
    list.reduce((sum, side) => (!side.found && (side.logits[h] ?? -20) >= least ? sum + side.worth : sum), 0);
  const lower = (h: number, least: number): void => {
    thresholds[h] = least;
    for (const side of positives) if ((side.logits[h] ?? -20) >= least) side.found = true;
    for (const [i, side] of alarms.entries())
      if (!side.found && (side.logits[h] ?? -20) >= least) {
        side.found = true;
        used[i < ordinaryCount ? 0 : 1] = (used[i < ordinaryCount ? 0 : 1] ?? 0) + side.worth;
      }
  };
  const steps = new Map(
    indices.map((h) => [h, [...new Set(alarms.map(({ logits }) => logits[h] ?? -20))].sort((a, b) => b - a)]),
  );
  /** The threshold under which `more` further benign texts lie. */
  const next = (h: number, more: number): number => {
    const sorted = steps.get(h) ?? [];
    const above = sorted.findIndex((logit) => logit < (thresholds[h] ?? Infinity));
    return (sorted[Math.min(sorted.length - 1, above + more)] ?? 0) + 1e-9;
  };
  const fits = (h: number, least: number, most: number): boolean => {
    const one = gain(alarms.slice(0, ordinaryCount), h, least);
    const other = gain(alarms.slice(ordinaryCount), h, least);
    return (used[0] ?? 0) + one <= most && (used[1] ?? 0) + other <= most;
  };
  for (const h of indices) {
    const own = group.length === 1 ? 0 : (ownShare[heads[h] ?? 'unsafe'] ?? 0.01);
    const before = Math.max(used[0] ?? 0, used[1] ?? 0);
    lower(h, next(h, 0));
    while (fits(h, next(h, 1), before + own)) lower(h, next(h, 1));
  }
  for (;;) {
    let best: { h: number; least: number; ratio: number } | undefined;
    for (const h of indices)
      for (const more of [1, 3, 8]) {
        const least = next(h, more);
        if (least >= (thresholds[h] ?? Infinity) || !fits(h, least, 1)) continue;
        const cost = gain(alarms, h, least);
        const ratio = gain(positives, h, least) / (cost + 1e-6);
        if (best === undefined || ratio > best.ratio) best = { h, least, ratio };
      }
    if (best === undefined) return thresholds;
    lower(best.h, best.least);
  }
}
