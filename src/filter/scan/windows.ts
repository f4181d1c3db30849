import type { Folded } from './fold';

/** A match in the folded text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Characters on either side of a needle that a phrase may take up. */
const reach = 260;

/**
 * Runs an expression only where one of the needles stands: rare words found fast first, the long expression on the
 * lines around them after. Needles are lower case. Every match holds at least one needle, so nothing is missed.
 */
export function findNear(folded: Folded, needles: readonly string[], pattern: RegExp): readonly Found[] {
  const { text, lower } = folded;
  const windows = lower === undefined ? [{ start: 0, end: text.length }] : windowsOf(text, lower, needles);
  return windows.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(pattern), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: match[0],
    })),
  );
}

function windowsOf(
  text: string,
  lower: string,
  needles: readonly string[],
): { start: number; end: number }[] {
  const places: number[] = [];
  for (const needle of needles)
    for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, at + needle.length))
      places.push(at);
  places.sort((a, b) => a - b);
  const windows: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = windows.at(-1);
    const end = atSpace(text, Math.min(text.length, place + reach), 1);
    const start = atSpace(text, Math.max(0, place - reach), -1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

/** The nearest white space in a direction, so that no window begins inside a word; within 40 characters. */
function atSpace(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  for (let walked = 0; walked < 40 && at > 0 && at < text.length; walked += 1) {
    if (/\s/.test(text.charAt(at))) return at;
    at += step;
  }
  return at;
}
