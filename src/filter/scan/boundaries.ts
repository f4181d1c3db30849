import type { Span } from '../../shared';

const mark = /\p{M}|\u200D/u;
/** A writer's letter carries one or two marks; more than this is not a letter any more. */
const maxMarks = 16;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Widens a span so that it neither splits a surrogate pair nor leaves the combining marks of its last letter behind.
 * The result lies within the text and holds the given span.
 */
export function snap(text: string, span: Span): Span {
  let start = Math.max(0, Math.min(span.start, text.length));
  let end = Math.max(start, Math.min(span.end, text.length));
  if (start > 0 && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && end < text.length && isLow(text.charCodeAt(end)) && isHigh(text.charCodeAt(end - 1)))
    end += 1;
  for (let marks = 0; end < text.length && text.charCodeAt(end) >= 0x300 && marks < maxMarks; marks += 1) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!mark.test(next)) break;
    end += next.length;
  }
  return { start, end };
}

const wordLike = /[\p{L}\p{N}_]/u;

/** True when a letter, digit or underscore stands right before `offset`. */
export function wordBefore(text: string, offset: number): boolean {
  if (offset <= 0) return false;
  const unit = text.charCodeAt(offset - 1);
  const point = isLow(unit) && offset > 1 ? text.codePointAt(offset - 2) : unit;
  return wordLike.test(String.fromCodePoint(point ?? unit));
}

/** True when a letter, digit or underscore stands right at `offset`. */
export function wordAt(text: string, offset: number): boolean {
  const point = text.codePointAt(offset);
  return point !== undefined && wordLike.test(String.fromCodePoint(point));
}
