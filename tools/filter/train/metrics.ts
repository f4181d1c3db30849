/** Area under the precision-recall curve (average precision). */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = labels.filter(Boolean).length;
  let hits = 0;
  let sum = 0;
  for (const [rank, i] of order.entries())
    if (labels[i] === true) {
      hits += 1;
      sum += hits / (rank + 1);
    }
  return positives === 0 ? Number.NaN : sum / positives;
}

/** The share of scores at or above the threshold. */
export const shareAbove = (scores: readonly number[], threshold: number): number =>
  scores.filter((score) => score >= threshold).length / Math.max(1, scores.length);

/** The lowest threshold that at most this share of the scores reaches. */
export function thresholdFor(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  const at = Math.floor(sorted.length * share);
  return at >= sorted.length ? 0 : (sorted[at] ?? 0) + 1e-9;
}
