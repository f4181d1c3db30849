interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** From offsets of a text after replacements to offsets of the original. Monotonous. */
export interface OffsetMap {
  /** An offset in the new text, as an offset in the original; inside a replacement, the replaced stretch's start. */
  readonly toOriginal: (offset: number) => number;
}

/** `replacements` are sorted and do not overlap, in offsets of the original. Each look-up takes logarithmic time. */
export function createOffsetMap(replacements: readonly Replacement[]): OffsetMap {
  const newStarts: number[] = [];
  const newEnds: number[] = [];
  let shift = 0;
  for (const { start, end, replacement } of replacements) {
    newStarts.push(start + shift);
    shift += replacement.length - (end - start);
    newEnds.push(end + shift);
  }
  return {
    toOriginal(offset) {
      const index = lastAtMost(newStarts, offset);
      const replaced = replacements[index];
      if (replaced === undefined) return offset;
      const newEnd = newEnds[index] ?? 0;
      if (offset < newEnd) return replaced.start;
      return replaced.end + (offset - newEnd);
    },
  };
}

/** The index of the last item that is not above `limit`; -1 when all are. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
