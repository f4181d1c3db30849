import { isRespelling, type SpanPair } from './thoughts';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that may belong together on each side: 'alot' and 'a lot', 'some one' and 'someone'. */
const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** Longer stretches are put differently rather than respelled word by word. Words. */
const longestStretch = 40;

/**
 * Takes a stretch in which every word differs apart into one edit per respelled word, so that each can be decided
 * about by itself. Undefined when it does not come apart without a rest: then it is one edit.
 */
export function respellings(a: readonly Token[], b: readonly Token[]): SpanPair[] | undefined {
  if (a.length + b.length < 3 || a.length > longestStretch || b.length > longestStretch) return undefined;
  const dead = new Set<number>();

  function from(i: number, j: number): SpanPair[] | undefined {
    if (i === a.length && j === b.length) return [];
    const state = i * (longestStretch + 1) + j;
    if (dead.has(state)) return undefined;
    for (const [width, widthB] of shapes) {
      const edit = pair(a.slice(i, i + width), b.slice(j, j + widthB), width, widthB);
      const rest = edit && from(i + width, j + widthB);
      if (rest) return [edit, ...rest];
    }
    dead.add(state);
    return undefined;
  }

  return from(0, 0);
}

function pair(a: readonly Token[], b: readonly Token[], width: number, widthB: number): SpanPair | undefined {
  const [first, firstB] = [a[0], b[0]];
  const [last, lastB] = [a.at(-1), b.at(-1)];
  if (!first || !last || !firstB || !lastB || a.length !== width || b.length !== widthB) return undefined;
  const join = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
  if (!isRespelling(join(a), join(b))) return undefined;
  return { start: first.start, end: last.end, startB: firstB.start, endB: lastB.end };
}
