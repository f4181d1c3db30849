export interface Point {
  readonly logit: number;
  /** 0..1 */
  readonly target: number;
}

/** Platt's method by Newton steps: slope and intercept. Positives weigh 15 % together: people rarely write them. */
export function platt(points: readonly Point[]): readonly [number, number] {
  const positives = points.reduce((sum, { target }) => sum + target, 0);
  const negatives = points.length - positives;
  const weight = positives === 0 ? 1 : Math.min(1, (0.15 / 0.85) * (negatives / positives));
  let [a, b] = [1, 0];
  for (let round = 0; round < 50; round += 1) {
    let [ga, gb, haa, hab, hbb] = [1e-3 * (a - 1), 0, 1e-3, 0, 1e-6];
    for (const { logit, target } of points) {
      const p = 1 / (1 + Math.exp(-(a * logit + b)));
      for (const [label, w] of [
        [1, target * weight],
        [0, 1 - target],
      ] as const) {
        if (w === 0) continue;
        const g = w * (p - label);
        const h = w * p * (1 - p);
        ga += g * logit;
        gb += g;
        haa += h * logit * logit;
        hab += h * logit;
        hbb += h;
      }
    }
    const determinant = haa * hbb - hab * hab;
    if (Math.abs(determinant) < 1e-12) break;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    a -= Math.max(-1, Math.min(1, da));
    b -= Math.max(-2, Math.min(2, db));
    if (Math.abs(da) + Math.abs(db) < 1e-6) break;
  }
  return [Math.max(0.3, a), b];
}
