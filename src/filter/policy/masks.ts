import type { Span } from '../../shared';
import type { Finding } from '../types';

type Mask = Span & { readonly label: string };

/** Sorted, not overlapping: overlapping findings become one mask with the surest one's label. No mask is empty. */
export function mergeMasks(findings: readonly Finding[]): readonly Mask[] {
  const sorted = [...findings]
    .filter((finding) => finding.end > finding.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const masks: { start: number; end: number; label: string; confidence: number }[] = [];
  for (const { start, end, label = 'HIDDEN', confidence } of sorted) {
    const last = masks.at(-1);
    if (last === undefined || start >= last.end) {
      masks.push({ start, end, label, confidence });
      continue;
    }
    last.end = Math.max(last.end, end);
    if (confidence > last.confidence) {
      last.label = label;
      last.confidence = confidence;
    }
  }
  return masks.map(({ start, end, label }) => ({ start, end, label }));
}
