import type { Finding } from '../types';

/**
 * One place, one maskable finding: where two overlap, the one that holds the other wins unless it is much less sure;
 * otherwise the surer one. Findings without a label (injection, unsafe words) are left alone.
 * The result is sorted by start.
 */
export function resolveOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter((finding) => finding.label === undefined);
  const maskable = findings
    .filter((finding) => finding.label !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  const kept: Finding[] = [];
  for (const finding of maskable) {
    let last = kept.at(-1);
    let lost = false;
    while (last !== undefined && finding.start < last.end) {
      if (!beats(finding, last)) {
        lost = true;
        break;
      }
      kept.pop();
      last = kept.at(-1);
    }
    if (!lost) kept.push(finding);
  }
  return [...kept, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
}

const muchLess = 0.25;

function beats(challenger: Finding, holder: Finding): boolean {
  const held = challenger.end <= holder.end;
  if (held) return challenger.confidence - holder.confidence > muchLess;
  return challenger.confidence > holder.confidence;
}
