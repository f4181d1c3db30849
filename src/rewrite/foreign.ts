import type { Span } from '../shared';

/** Whether nothing of the text was checked: no letter is outside of its foreign sentences, which are in order. */
export function isWhollyForeign(text: string, foreign: readonly Span[]): boolean {
  if (foreign.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of foreign) {
    rest += text.slice(at, start);
    at = end;
  }
  return !/\p{L}/u.test(rest + text.slice(at));
}

/** Whether more than half of the text is in foreign sentences. */
export function isMostlyForeign(text: string, foreign: readonly Span[]): boolean {
  const unchecked = foreign.reduce((sum, { start, end }) => sum + end - start, 0);
  return unchecked * 2 > text.trim().length;
}
