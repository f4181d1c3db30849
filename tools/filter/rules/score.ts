import type { Span } from '../../../src/shared';
import type { Finding } from '../../../src/filter';

/** Counts of one kind, span by span. */
export interface Score {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  count(what: 'found' | 'missed' | 'wrong', times?: number): void;
  add(other: Score): void;
  precision(): number;
  recall(): number;
  f1(): number;
}

export function createScore(): Score {
  const counts = { found: 0, missed: 0, wrong: 0 };
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    get found() {
      return counts.found;
    },
    get missed() {
      return counts.missed;
    },
    get wrong() {
      return counts.wrong;
    },
    count(what, times = 1) {
      counts[what] += times;
    },
    add(other) {
      counts.found += other.found;
      counts.missed += other.missed;
      counts.wrong += other.wrong;
    },
    precision: () => share(counts.found, counts.found + counts.wrong),
    recall: () => share(counts.found, counts.found + counts.missed),
    f1: () => share(2 * counts.found, 2 * counts.found + counts.missed + counts.wrong),
  };
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * A span counts as found when a finding of a fitting kind, at least half sure, covers half of it or more; a finding of
 * a kind that touches no span of that kind counts as wrong.
 */
export function scoreSpans(
  gold: readonly (Span & { readonly kind: string })[],
  findings: readonly Finding[],
  kindsOf: (kind: string) => readonly string[],
  scores: Map<string, Score>,
): void {
  const scoreOf = (kind: string): Score => {
    const score = scores.get(kind) ?? createScore();
    scores.set(kind, score);
    return score;
  };
  const sure = findings.filter((finding) => finding.confidence >= 0.5);
  for (const span of gold) {
    const kinds = kindsOf(span.kind);
    const hit = sure.some(
      (finding) => kinds.includes(finding.kind) && overlap(finding, span) >= (span.end - span.start) / 2,
    );
    scoreOf(span.kind).count(hit ? 'found' : 'missed');
  }
  const named = new Set([...scores.keys(), ...gold.map((span) => span.kind)]);
  for (const kind of named) {
    const kinds = kindsOf(kind);
    const wrong = sure.filter(
      (finding) =>
        kinds.includes(finding.kind) &&
        !gold.some(
          (span) => kindsOf(span.kind).some((one) => kinds.includes(one)) && overlap(finding, span) > 0,
        ),
    );
    scoreOf(kind).count('wrong', wrong.length);
  }
}
