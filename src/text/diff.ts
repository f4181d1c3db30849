import { align } from './align';
import { respellings } from './respell';
import { graphemeBoundaries, splitWords } from './segment';
import { mergeThoughts, type SpanPair } from './thoughts';
import type { Change, Edit } from './change';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Side {
  readonly text: string;
  readonly mayCut: (index: number) => boolean;
}

const space = /^\s+$/u;

/**
 * The edits that lead from `original` to `revised`, word by word, in order, apart from one another.
 * Words are compared without the spaces around them, so an inserted or removed word takes one space along.
 * Edits that only make sense together (a phrase put differently, a word moved) come as one change.
 * Both edges of a change are borders of grapheme clusters in both texts. Nothing is normalised:
 * applying every change gives `revised` exactly.
 */
export function diffChanges(original: string, revised: string): Change[] {
  const pairs = mergeThoughts(original, revised, differences(original, revised));
  return pairs.map((pair) => ({ ...editOf(pair, revised), certainty: 'sure' }));
}

/** The same word by word: edits that only make sense together stay apart. */
export const diffWords = (original: string, revised: string): Edit[] =>
  differences(original, revised).map((pair) => editOf(pair, revised));

const editOf = ({ start, end, startB, endB }: SpanPair, revised: string): Edit => ({
  start,
  end,
  replacement: revised.slice(startB, endB),
});

function differences(original: string, revised: string): SpanPair[] {
  if (original === revised) return [];
  const a = tokens(original);
  const b = tokens(revised);
  const pairs = align(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  );
  const side = { text: original, mayCut: graphemeBoundaries(original) };
  const sideB = { text: revised, mayCut: graphemeBoundaries(revised) };
  const edits: SpanPair[] = [];
  let next = 0;
  let nextB = 0;
  const region = (at: number, atB: number): void => {
    const whole = { start: a[next - 1]?.end ?? 0, end: a[at]?.start ?? original.length };
    const wholeB = { startB: b[nextB - 1]?.end ?? 0, endB: b[atB]?.start ?? revised.length };
    if (original.slice(whole.start, whole.end) === revised.slice(wholeB.startB, wholeB.endB)) return;
    const edit = trimmed(side, sideB, { ...whole, ...wholeB });
    edits.push(...(apart(side, sideB, edit, a.slice(next, at), b.slice(nextB, atB)) ?? [edit]));
  };
  for (const [at, atB] of pairs) {
    region(at, atB);
    next = at + 1;
    nextB = atB + 1;
  }
  region(a.length, b.length);
  return edits;
}

/** The edit word by word, where only words differ and every piece may be cut out by itself. */
function apart(
  original: Side,
  revised: Side,
  edit: SpanPair,
  a: readonly Token[],
  b: readonly Token[],
): SpanPair[] | undefined {
  const pieces = respellings(a, b);
  const [first, last] = [pieces?.[0], pieces?.at(-1)];
  if (!pieces || !first || !last || pieces.length < 2) return undefined;
  if (
    first.start !== edit.start ||
    first.startB !== edit.startB ||
    last.end !== edit.end ||
    last.endB !== edit.endB
  ) {
    return undefined;
  }
  const fits = pieces.every((piece, index) => {
    const before = pieces[index - 1];
    // Pieces that touch would not be two decisions.
    if (before && before.end === piece.start) return false;
    if (
      before &&
      original.text.slice(before.end, piece.start) !== revised.text.slice(before.endB, piece.startB)
    )
      return false;
    return (
      original.mayCut(piece.start) &&
      original.mayCut(piece.end) &&
      revised.mayCut(piece.startB) &&
      revised.mayCut(piece.endB)
    );
  });
  if (!fits) return undefined;
  // The same letters can count as one word in one text and as two in the other.
  return pieces.filter(
    ({ start, end, startB, endB }) => original.text.slice(start, end) !== revised.text.slice(startB, endB),
  );
}

const tokens = (text: string): Token[] => splitWords(text).filter((word) => !space.test(word.text));

/** Leaves the spaces that both sides begin or end with out of the edit; cuts where both texts may be cut. */
function trimmed(original: Side, revised: Side, edit: SpanPair): SpanPair {
  let { start, end, startB, endB } = edit;
  let common = commonSpace(end - start, endB - startB, (step) =>
    sameSpace(original.text[start + step], revised.text[startB + step]),
  );
  while (common > 0 && !(original.mayCut(start + common) && revised.mayCut(startB + common))) common--;
  start += common;
  startB += common;
  common = commonSpace(end - start, endB - startB, (step) =>
    sameSpace(original.text[end - 1 - step], revised.text[endB - 1 - step]),
  );
  while (common > 0 && !(original.mayCut(end - common) && revised.mayCut(endB - common))) common--;
  return { start, end: end - common, startB, endB: endB - common };
}

function commonSpace(length: number, lengthB: number, isCommon: (step: number) => boolean): number {
  let common = 0;
  while (common < length && common < lengthB && isCommon(common)) common++;
  return common;
}

const sameSpace = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && left === right && space.test(left);
