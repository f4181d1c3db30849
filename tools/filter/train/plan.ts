import { heads } from '../../../src/filter/detector/heads';
import type { Plan } from './learn';

export const plan: Plan & { readonly untuned: readonly number[] } = {
  shape: { bits: 15, dims: 16, filters: 40, hidden: 24, heads: heads.length },
  rates: {
    dense: 0.003,
    decay: 0.01,
    linear: 0.08,
    linearDecay: 0.0005,
    dropout: 0.15,
    wordDropout: 0.05,
    linearDropout: 0.3,
  },
  epochs: 4,
  batch: 16,
  seed: 1,
  untuned: heads.map(() => 0.5),
};
