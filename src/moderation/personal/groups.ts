import type { DigitRun } from '../scan/subject';
import { wordAt, wordBefore } from '../scan/boundaries';

export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

interface Shape {
  readonly min: number;
  readonly max: number;
  /** Characters allowed between digits, one at a time. */
  readonly separators: string;
}

/**
 * The pieces of a run that are joined by the allowed separators only, stand alone (no letter or digit touches them)
 * and have a fitting number of digits.
 */
export function groupsAround(text: string, run: DigitRun, shape: Shape): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let start = -1;
  let digits = '';
  let last = -1;
  const close = (): void => {
    if (
      start !== -1 &&
      digits.length >= shape.min &&
      digits.length <= shape.max &&
      standsAlone(text, start, last + 1)
    )
      groups.push({ start, end: last + 1, digits });
    start = -1;
    digits = '';
  };
  for (let index = run.start; index < run.end; index += 1) {
    const char = text.charAt(index);
    if (char >= '0' && char <= '9') {
      if (start === -1) start = index;
      digits += char;
      last = index;
    } else if (!shape.separators.includes(char) || index - last > 1) close();
  }
  close();
  return groups;
}

function standsAlone(text: string, start: number, end: number): boolean {
  if (wordBefore(text, start) || wordAt(text, end)) return false;
  // 3.14… and 1,000,000… are amounts; a following separator and digit means the number goes on.
  return (
    !/[.,]\d$/.test(text.slice(end, end + 2)) && !/\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))
  );
}
