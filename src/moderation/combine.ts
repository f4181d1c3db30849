import type { Category, Finding } from './types';

/** Below this a rule has looked at words and thinks that they are a figure of speech, a quotation or a report. */
const dismissedBelow = 0.45;
/** What such a dismissal leaves of the learned detector's confidence. */
const afterDismissal = 0.5;

/**
 * Where a finding may block a person's own text or a whole answer, the detector must be this sure on its own; less sure,
 * and without a rule that agrees, it stays just under the band that blocks (0.8).
 */
const aloneFrom = 0.95;
const aloneCap = 0.79;
const guarded: ReadonlySet<Category> = new Set(['illicit', 'sexual-minors', 'injection']);

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/**
 * Joins what the rules found and what the learned detector found. Where both speak about the same words, the finding of
 * the rule stays, as sure as two independent witnesses are, with the detector's evidence. Where a rule has dismissed
 * the words, the detector is believed half as much.
 */
export function combine(byRules: readonly Finding[], learned: readonly Finding[]): readonly Finding[] {
  const results: Finding[] = [...byRules];
  for (const finding of learned) {
    const witnesses = results
      .map((other, index) => ({ other, index }))
      .filter(({ other }) => other.category === finding.category && overlap(other, finding));
    const agreeing = witnesses.filter(({ other }) => other.confidence >= dismissedBelow);
    const first = agreeing[0];
    if (first !== undefined) {
      for (const { other, index } of agreeing) results[index] = together(other, finding);
      continue;
    }
    const confidence = witnesses.length > 0 ? finding.confidence * afterDismissal : alone(finding);
    results.push({ ...finding, confidence });
  }
  return results;
}

const together = (rule: Finding, learned: Finding): Finding => ({
  ...rule,
  confidence: 1 - (1 - rule.confidence) * (1 - learned.confidence),
  ...(learned.evidence === undefined ? {} : { evidence: learned.evidence }),
});

const alone = ({ category, confidence }: Finding): number =>
  guarded.has(category) && confidence < aloneFrom ? Math.min(confidence, aloneCap) : confidence;
