import type { Category, Finding } from '../types';
import { allowance, calibrated } from './analyse';
import type { Analysis } from './analyse';
import { evidenceFor } from './evidence';
import { heads } from './heads';
import type { Head } from './heads';
import type { Weights } from './weights';

const reasons: Readonly<Record<Head, string>> = {
  unsafe: 'The wording is like that of texts that people marked as abusive.',
  harassment: 'The wording is like that of insults and bullying.',
  hate: 'The wording is like that of attacks on people for what they are.',
  violence: 'The wording is like that of threats or of praise of violence.',
  'self-harm': 'The wording is like that of people who think of hurting themselves.',
  sexual: 'The wording is like that of sexually explicit texts.',
  'sexual-minors': 'The wording puts sexual words and words for children together.',
  illicit: 'The wording is like that of requests for help with a crime.',
  injection: 'The wording is like that of instructions written to steer a language model.',
};

/** Whether the learned detector alone is behind a finding. */
export const isLearned = ({ rule }: Finding): boolean => rule.startsWith(rulePrefix);

const rulePrefix = 'detector:';
const categoryOf = (head: Head): Category => (head === 'unsafe' ? 'harassment' : head);

interface Hit {
  readonly window: number;
  readonly head: number;
  readonly confidence: number;
}

/** Turns window scores into findings: for each head the smallest windows that reach its threshold, none twice. */
export function findingsOf(text: string, analysis: Analysis, weights: Weights): readonly Finding[] {
  const { windows, logits } = analysis;
  const size = weights.shape.heads;
  const hits: Hit[] = [];
  for (let h = 0; h < size; h += 1) {
    const own: Hit[] = [];
    const less = allowance(analysis.reading.units.length, h, weights);
    for (let w = 0; w < windows.length; w += 1) {
      const confidence = calibrated((logits[w * size + h] ?? 0) - less, h, weights);
      if (confidence >= (weights.thresholds[h] ?? 1)) own.push({ window: w, head: h, confidence });
    }
    hits.push(...withoutOverlap(own, analysis));
  }
  // A general "unsafe" says nothing new where a special head has spoken.
  const special = hits.filter(({ head }) => heads[head] !== 'unsafe' && heads[head] !== 'injection');
  return hits
    .filter((hit) => heads[hit.head] !== 'unsafe' || !special.some((other) => overlap(hit, other, analysis)))
    .map((hit) => toFinding(text, hit, analysis, weights))
    .sort((a, b) => a.start - b.start || b.confidence - a.confidence);
}

/** Below this the detector suspects nothing. */
const suspicion = 0.2;

/** For each head the surest windows below its threshold, none twice, without the words that carried them. */
export function leaningsOf(
  analysis: Analysis,
  weights: Weights,
  categories: ReadonlySet<Category>,
): readonly Finding[] {
  const { windows, logits, reading, tokens } = analysis;
  const size = weights.shape.heads;
  return heads.flatMap((head, h) => {
    if (!categories.has(categoryOf(head))) return [];
    const less = allowance(reading.units.length, h, weights);
    const hits: Hit[] = [];
    for (let w = 0; w < windows.length; w += 1) {
      const confidence = calibrated((logits[w * size + h] ?? 0) - less, h, weights);
      if (confidence >= suspicion && confidence < (weights.thresholds[h] ?? 1))
        hits.push({ window: w, head: h, confidence });
    }
    return withoutOverlap(hits, analysis).map(({ window, confidence }) => {
      const { first = 0, last = 0 } = windows[window] ?? {};
      const from = reading.units[first]?.from ?? 0;
      const to = reading.units[last]?.to ?? 0;
      return {
        start: tokens.start[from] ?? 0,
        end: tokens.end[to - 1] ?? 0,
        category: categoryOf(head),
        kind: `learned-${head}`,
        confidence,
        reason: reasons[head],
        rule: `${rulePrefix}${head}`,
      };
    });
  });
}

function withoutOverlap(hits: readonly Hit[], analysis: Analysis): readonly Hit[] {
  const length = ({ window }: Hit): number => {
    const { first = 0, last = 0 } = analysis.windows[window] ?? {};
    return last - first;
  };
  const taken = new Uint8Array(analysis.reading.units.length);
  const kept: Hit[] = [];
  for (const hit of [...hits].sort(
    (a, b) => length(a) - length(b) || b.confidence - a.confidence || a.window - b.window,
  )) {
    const { first = 0, last = 0 } = analysis.windows[hit.window] ?? {};
    if (taken.subarray(first, last + 1).includes(1)) continue;
    taken.fill(1, first, last + 1);
    kept.push(hit);
  }
  return kept;
}

function overlap(a: Hit, b: Hit, { windows }: Analysis): boolean {
  const [one, other] = [windows[a.window], windows[b.window]];
  return one !== undefined && other !== undefined && one.first <= other.last && other.first <= one.last;
}

function toFinding(
  text: string,
  { window, head, confidence }: Hit,
  analysis: Analysis,
  weights: Weights,
): Finding {
  const { tokens, reading, windows } = analysis;
  const name: Head = heads[head] ?? 'unsafe';
  const chosen = windows[window] ?? { first: 0, last: 0 };
  const from = reading.units[chosen.first]?.from ?? 0;
  const to = reading.units[chosen.last]?.to ?? 0;
  return {
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? 0,
    category: categoryOf(name),
    kind: `learned-${name}`,
    confidence,
    reason: reasons[name],
    rule: `${rulePrefix}${name}`,
    evidence: evidenceFor(head, chosen, text, tokens, reading, weights),
  };
}
