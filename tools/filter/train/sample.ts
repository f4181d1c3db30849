import { hashWord } from '../../../src/filter/detector/hash';
import { heads } from '../../../src/filter/detector/heads';
import type { Head } from '../../../src/filter/detector/heads';

export type Split = 'train' | 'calibrate' | 'test';

/** How sure the label is, per head, 0..1; a head that is not named is not learnt from this text. */
export type Labels = Readonly<Partial<Record<Head, number>>>;

export interface Sample {
  readonly source: string;
  readonly text: string;
  readonly labels: Labels;
  /** How much it counts in training; 1 is normal. */
  readonly weight: number;
  readonly split: Split;
}

/** 70 % train, 12 % calibrate, 18 % test, by the hash of an id that near-duplicates share. */
export function splitOf(id: string): Split {
  // The finaliser of MurmurHash3: FNV's low bits alone are too regular for a split.
  let h = hashWord(id.toLowerCase().replaceAll(/\s+/gu, ' ').trim());
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  const share = ((h ^ (h >>> 16)) >>> 0) % 100;
  if (share < 70) return 'train';
  return share < 82 ? 'calibrate' : 'test';
}

export const benign: Labels = Object.fromEntries(heads.map((head) => [head, 0]));

/** "unsafe" is known wherever a special head is surely positive; only special heads know of injection. */
function withUnsafe(labels: Labels): Labels {
  const special = heads.filter((head) => head !== 'unsafe' && head !== 'injection');
  return special.some((head) => (labels[head] ?? 0) >= 0.6) ? { ...labels, unsafe: 1 } : labels;
}

export function sample(
  source: string,
  text: string,
  labels: Labels,
  options: { weight?: number; id?: string } = {},
): Sample {
  return {
    source,
    text,
    labels: withUnsafe(labels),
    weight: options.weight ?? 1,
    split: splitOf(options.id ?? text),
  };
}
