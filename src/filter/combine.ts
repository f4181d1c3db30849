import type { Category, Finding } from './types';
import { harmlessFrame } from './unsafe/frame-rules';

/** Below this a rule has looked at words and thinks that they are a figure of speech, a quotation or a report. */
const dismissedBelow = 0.45;
/** What such a dismissal leaves of the learned detector's confidence. */
const afterDismissal = 0.5;

/**
 * Where a finding may block a person's own text or a whole answer, the detector must be this sure on its own; less
 * sure, and without a rule that agrees, it stays just under the band that blocks (0.8).
 */
const aloneFrom = 0.95;
const aloneCap = 0.79;
const guarded: ReadonlySet<Category> = new Set(['illicit', 'sexual-minors', 'injection']);

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/**
 * An everyday sentence beside an order must not excuse the order: it speaks against the finding of an instruction only
 * where it is most of it.
 */
const speaks = (rule: Finding, learned: Finding): boolean =>
  rule.kind !== harmlessFrame ||
  rule.category !== 'injection' ||
  2 * (Math.min(rule.end, learned.end) - Math.max(rule.start, learned.start)) > learned.end - learned.start;

/**
 * Joins what the rules found and what the learned detector found. Where both speak about the same words, the finding of
 * the rule stays, as sure as two independent witnesses are, with the detector's evidence. Where a rule has dismissed
 * the words, the detector is believed half as much. What it only leans to (`leanings`) counts where a rule says the
 * same, and is nothing by itself.
 */
export function combine(
  byRules: readonly Finding[],
  learned: readonly Finding[],
  leanings: readonly Finding[] = [],
): readonly Finding[] {
  const results: Finding[] = byRules.map((rule) => {
    const suspicion = leanings.find((other) => other.category === rule.category && overlap(other, rule));
    return suspicion === undefined || rule.confidence < dismissedBelow ? rule : together(rule, suspicion);
  });
  for (const finding of learned) {
    const witnesses = results
      .map((other, index) => ({ other, index }))
      .filter(
        ({ other }) =>
          other.category === finding.category && overlap(other, finding) && speaks(other, finding),
      );
    const agreeing = witnesses.filter(({ other }) => other.confidence >= dismissedBelow);
    const first = agreeing[0];
    if (first !== undefined) {
      for (const { other, index } of agreeing) results[index] = together(other, finding);
      continue;
    }
    const against = witnesses[0]?.other;
    results.push(
      against === undefined
        ? { ...finding, confidence: alone(finding) }
        : {
            ...finding,
            confidence: finding.confidence * afterDismissal,
            reason: `${finding.reason} ${against.reason}`,
          },
    );
  }
  return results.filter(({ kind }) => kind !== harmlessFrame);
}

const together = (rule: Finding, learned: Finding): Finding => ({
  ...rule,
  confidence: 1 - (1 - rule.confidence) * (1 - learned.confidence),
  ...(learned.evidence === undefined ? {} : { evidence: learned.evidence }),
});

const alone = ({ category, confidence }: Finding): number =>
  guarded.has(category) && confidence < aloneFrom ? Math.min(confidence, aloneCap) : confidence;
