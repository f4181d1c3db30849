import type { Finding } from '../types';

/**
 * One place, one maskable finding: where two overlap, the one that holds the other wins unless it is much less sure;
 * otherwise the surer one. Where a secret overlaps something in part, both are covered together, so that no piece of
 * it stays in the open. Findings without a label (injection, unsafe words) are left alone. Sorted by start.
 */
export function resolveOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter((finding) => finding.label === undefined);
  const maskable = findings
    .filter((finding) => finding.label !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  const kept: Finding[] = [];
  for (const finding of maskable) {
    let candidate: Finding | undefined = finding;
    let last = kept.at(-1);
    while (candidate !== undefined && last !== undefined && candidate.start < last.end) {
      candidate = contest(candidate, last);
      if (candidate !== undefined) kept.pop();
      last = kept.at(-1);
    }
    if (candidate !== undefined) kept.push(candidate);
  }
  return [...kept, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A finding inside another must be this much surer to win. */
const muchSurer = 0.25;

/** What stands in the holder's place when the challenger wins; undefined when the holder stays. */
function contest(challenger: Finding, holder: Finding): Finding | undefined {
  const surer = challenger.confidence > holder.confidence;
  if (challenger.end <= holder.end)
    return challenger.confidence - holder.confidence > muchSurer ? challenger : undefined;
  const secret = [challenger, holder].find((finding) => finding.category === 'secret');
  if (secret !== undefined) {
    const both = challenger.category === holder.category;
    return {
      ...(both && surer ? challenger : both ? holder : secret),
      start: holder.start,
      end: challenger.end,
    };
  }
  return surer ? challenger : undefined;
}
