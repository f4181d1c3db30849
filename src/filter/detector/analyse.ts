import type { Span } from '../../shared';
import { read } from './reading';
import type { Reading } from './reading';
import { tokenize } from './tokens';
import type { Tokens } from './tokens';
import { createScratch, logitsOf, unitsOf, windowsOf } from './windows';
import type { Window } from './windows';
import type { Weights } from './weights';

export interface Analysis {
  readonly tokens: Tokens;
  readonly reading: Reading;
  readonly windows: readonly Window[];
  /** windows × heads, not calibrated. */
  readonly logits: Float32Array;
}

/** One pass over the text and one look at every window. Linear in the length of the text. */
export function analyse(text: string, weights: Weights, sentences?: readonly Span[]): Analysis {
  const tokens = tokenize(text, weights.vocabulary);
  const units = unitsOf(tokens, sentences);
  const reading = read(text, tokens, units, weights);
  const windows = windowsOf(units);
  const { heads } = weights.shape;
  const logits = new Float32Array(windows.length * heads);
  const scratch = createScratch(weights);
  for (const [w, window] of windows.entries())
    logits.set(logitsOf(window, reading, weights, scratch), w * heads);
  return { tokens, reading, windows, logits };
}

/** The strongest logit of each head over all windows, less the allowance; -20 for a text without words. */
export function strongest({ windows, logits, reading }: Analysis, weights: Weights): Float32Array {
  const { heads } = weights.shape;
  const best = new Float32Array(heads).fill(-20);
  for (let w = 0; w < windows.length; w += 1)
    for (let h = 0; h < heads; h += 1) best[h] = Math.max(best[h] ?? -20, logits[w * heads + h] ?? -20);
  for (let h = 0; h < heads; h += 1) best[h] = (best[h] ?? -20) - allowance(reading.units.length, h, weights);
  return best;
}

/** Texts of up to this many sentences are read without allowance for their length. */
const shortText = 3;

/**
 * What a long text must have more than a short one: of many harmless sentences the strangest looks stranger than one
 * alone. Logits of harmless sentences fall off exponentially, so their maximum grows with the logarithm of their
 * number.
 */
export const allowance = (units: number, head: number, { tails }: Weights): number =>
  (tails[head] ?? 0) * Math.log(Math.max(1, units / shortText));

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const shifted = (logit: number, head: number, { calibration }: Weights): number =>
  (calibration[2 * head] ?? 1) * logit + (calibration[2 * head + 1] ?? 0);

/** Platt scaling, moved so that 0.5 is where a finding is reported: how sure a finding with this logit is. */
export const calibrated = (logit: number, head: number, weights: Weights): number =>
  logistic(shifted(logit, head, weights));

/** Platt scaling: the chance that a text with this logit has the label, where 15 % do. Comparable between heads. */
export const chance = (logit: number, head: number, weights: Weights): number =>
  logistic(shifted(logit, head, weights) + (weights.offsets[head] ?? 0));
