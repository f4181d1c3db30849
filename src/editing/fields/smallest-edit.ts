import type { Span } from '../../shared';
import { widenToGraphemes } from './graphemes';

/** One write: `text` takes the place of the span. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The smallest single edit that turns `before` into `after`: what they share at both ends is left alone. The edit
 * begins and ends between grapheme clusters of `before`. Undefined when there is nothing to do.
 */
export function smallestEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < longest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const span = widenToGraphemes(before, { start: head, end: before.length - tail });
  return { ...span, text: after.slice(span.start, after.length - (before.length - span.end)) };
}
