import type { Span } from '../../shared';
import { widenToGraphemes } from './graphemes';

/** One write: `text` takes the place of the span. */
export interface Edit extends Span {
  readonly text: string;
}

/** The smallest change that turns `before` into `after`: what they share at both ends is left alone. */
export function smallestChange(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < longest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

/** The same, beginning and ending between grapheme clusters of `before`. Undefined when there is nothing to do. */
export function smallestEdit(before: string, after: string): Edit | undefined {
  const change = smallestChange(before, after);
  if (!change) return undefined;
  const { start, end } = widenToGraphemes(before, change);
  return { start, end, text: after.slice(start, after.length - (before.length - end)) };
}
