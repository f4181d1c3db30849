import { diffArrays } from 'diff';

/** Positions of two equal tokens. */
export type Pair = readonly [a: number, b: number];

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Up to this many tokens the exact algorithm is fast enough on its own. */
const smallRange = 600;
/** Edits after which a stretch counts as rewritten as a whole; bounds the exact algorithm's quadratic cost. */
const mostEdits = 500;
const deepest = 12;

/**
 * Which tokens of `a` stand for which of `b`: pairs of equal tokens, rising in both.
 * Long texts are first split at tokens that occur once in both (patience diff, Bram Cohen),
 * the stretches between by Myers' algorithm. 20,000 characters take milliseconds, whatever they hold.
 */
export function align(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  alignRange(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0, pairs);
  return pairs;
}

function alignRange(
  a: readonly string[],
  b: readonly string[],
  range: Range,
  depth: number,
  pairs: Pair[],
): void {
  let { a: from, aEnd, b: fromB, bEnd } = range;
  while (from < aEnd && fromB < bEnd && a[from] === b[fromB]) pairs.push([from++, fromB++]);
  let suffix = 0;
  while (aEnd > from && bEnd > fromB && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
    suffix++;
  }
  if (from < aEnd && fromB < bEnd) {
    alignMiddle(a, b, { a: from, aEnd, b: fromB, bEnd }, depth, pairs);
  }
  for (let step = 0; step < suffix; step++) pairs.push([aEnd + step, bEnd + step]);
}

function alignMiddle(
  a: readonly string[],
  b: readonly string[],
  range: Range,
  depth: number,
  pairs: Pair[],
): void {
  const size = range.aEnd - range.a + range.bEnd - range.b;
  const anchors = size > smallRange && depth < deepest ? uniquePairs(a, b, range) : [];
  if (anchors.length === 0) return exactly(a, b, range, pairs);
  let { a: from, b: fromB } = range;
  for (const [at, atB] of anchors) {
    alignRange(a, b, { a: from, aEnd: at, b: fromB, bEnd: atB }, depth + 1, pairs);
    pairs.push([at, atB]);
    from = at + 1;
    fromB = atB + 1;
  }
  alignRange(a, b, { a: from, aEnd: range.aEnd, b: fromB, bEnd: range.bEnd }, depth + 1, pairs);
}

function exactly(a: readonly string[], b: readonly string[], range: Range, pairs: Pair[]): void {
  const parts = diffArrays(a.slice(range.a, range.aEnd), b.slice(range.b, range.bEnd), {
    maxEditLength: mostEdits,
  });
  if (parts === undefined) return;
  let at = range.a;
  let atB = range.b;
  for (const { added, removed, value } of parts) {
    if (removed) at += value.length;
    else if (added) atB += value.length;
    else for (let step = 0; step < value.length; step++) pairs.push([at++, atB++]);
  }
}

/** The longest rising run of tokens that occur exactly once on both sides. */
function uniquePairs(a: readonly string[], b: readonly string[], range: Range): Pair[] {
  const inA = onlyOnes(a, range.a, range.aEnd);
  const inB = onlyOnes(b, range.b, range.bEnd);
  const candidates: Pair[] = [];
  for (const [token, at] of inA) {
    const atB = inB.get(token);
    if (atB !== undefined) candidates.push([at, atB]);
  }
  return longestRising(candidates.sort(([left], [right]) => left - right));
}

function onlyOnes(tokens: readonly string[], from: number, end: number): Map<string, number> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (seen.has(token)) repeated.add(token);
    seen.set(token, at);
  }
  for (const token of repeated) seen.delete(token);
  return seen;
}

/** Longest increasing subsequence by the second member (patience sorting), in O(n log n). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  interface Link {
    readonly pair: Pair;
    readonly before: Link | undefined;
  }
  const tops: Link[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = { pair, before: tops[low - 1] };
  }
  const rising: Pair[] = [];
  for (let link = tops.at(-1); link !== undefined; link = link.before) rising.push(link.pair);
  return rising.toReversed();
}
