import type { Span } from '../../shared';
import { featuresOf, maxFeatures } from './features';
import { partialsOf } from './partials';
import { answer } from './reading';
import type { Reading } from './reading';
import { TokenFlag } from './tokens';
import type { Tokens } from './tokens';
import type { Window } from './windows';
import { windowScale } from './weights';
import type { Weights } from './weights';

const mostSpans = 6;
/** A word must carry at least this share of the strongest word's weight to be shown. */
const leastShare = 0.25;

/**
 * The words that carried one head's score in a window, strongest first: the n-gram weights of each word, plus the
 * filters' answers at the place where they were strongest, weighted by how much the head listens to them.
 */
export function evidenceFor(
  head: number,
  window: Window,
  text: string,
  tokens: Tokens,
  reading: Reading,
  weights: Weights,
): readonly Span[] {
  const from = reading.units[window.first]?.from ?? 0;
  const to = reading.units[window.last]?.to ?? 0;
  const carried = new Float64Array(to - from);
  addLinear(head, from, to, text, tokens, weights, carried);
  addFilters(head, from, to, tokens, weights, carried);
  const words = Array.from(carried, (weight, i) => ({ weight, token: from + i })).filter(
    ({ weight, token }) => weight > 0 && ((tokens.flags[token] ?? 0) & TokenFlag.sign) === 0,
  );
  words.sort((a, b) => b.weight - a.weight || a.token - b.token);
  const least = (words[0]?.weight ?? 0) * leastShare;
  return words
    .slice(0, mostSpans)
    .filter(({ weight }) => weight >= least)
    .map(({ token }) => ({ start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0 }));
}

function addLinear(
  head: number,
  from: number,
  to: number,
  text: string,
  tokens: Tokens,
  weights: Weights,
  into: Float64Array,
): void {
  const features = new Int32Array(maxFeatures);
  const step = (weights.linearStep[head] ?? 0) * windowScale(to - from);
  for (let i = from; i < to; i += 1) {
    const count = featuresOf(text, tokens, weights.vocabulary, i, weights.shape.bits, features);
    let sum = 0;
    for (let n = 0; n < count; n += 1)
      sum += weights.linear[(features[n] ?? 0) * weights.shape.heads + head] ?? 0;
    into[i - from] = (into[i - from] ?? 0) + sum * step;
  }
}

function addFilters(
  head: number,
  from: number,
  to: number,
  tokens: Tokens,
  weights: Weights,
  into: Float64Array,
): void {
  const { dims, filters, hidden } = weights.shape;
  const width = filters + dims;
  const partials = partialsOf(weights);
  const answers = new Float32Array(filters);
  const best = new Float32Array(filters);
  const places = new Int32Array(filters).fill(-1);
  for (let i = from; i < to; i += 1) {
    answer(tokens, i, weights, partials, answers);
    for (let f = 0; f < filters; f += 1)
      if ((answers[f] ?? 0) > (best[f] ?? 0)) {
        best[f] = answers[f] ?? 0;
        places[f] = i;
      }
  }
  for (let f = 0; f < filters; f += 1) {
    const middle = places[f] ?? -1;
    if (middle < 0) continue;
    let listens = 0;
    for (let z = 0; z < hidden; z += 1)
      listens += (weights.out[head * hidden + z] ?? 0) * (weights.mix[z * width + f] ?? 0);
    // Split between the three words the filter looked at, by each one's own part of the answer.
    for (let place = 0; place < 3; place += 1) {
      const token = middle + place - 1;
      if (token < from || token >= to) continue;
      const part = partials.rows[partials.at(tokens.entry[token] ?? -1) + place * filters + f] ?? 0;
      if (part > 0) into[token - from] = (into[token - from] ?? 0) + (part * listens) / 3;
    }
  }
}
