import { wordAt, wordBefore } from './boundaries';

/** A number as it is written: one or several groups of digits, with what stands between them. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** As written, for example "4111 1111 1111 1111". */
  readonly written: string;
  /** The digits alone. */
  readonly digits: string;
  /** True when no other group of digits stands next to it. */
  readonly whole: boolean;
}

/** Digits with at most two separators in a row. Bounded: a longer run is not a number people write. */
const run = /\d(?:[ \u00A0\u202F.\-/()]{0,2}\d){5,47}/g;
const group = /\d{1,48}/g;
const space = /^[ \u00A0\u202F]/;

/** Groups that one number is made of at most: a phone number in pairs has six or seven, an IBAN is not read here. */
const maxGroups = 7;

/**
 * Every number of 6 to 24 digits that the text may hold: of "4111 1111 1111 1111 12/26" the whole, the card and the
 * rest. A number ends at a space or where its run ends, never at a hyphen, point or slash that goes on.
 */
export function findNumbers(text: string): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const match of text.matchAll(run)) {
    if (wordBefore(text, match.index) || wordAt(text, match.index + match[0].length)) continue;
    addFrom(text, match[0], match.index, numbers);
  }
  return numbers;
}

function addFrom(text: string, found: string, offset: number, numbers: WrittenNumber[]): void {
  const groups = [...found.matchAll(group)].map((item) => ({
    start: item.index,
    end: item.index + item[0].length,
    digits: item[0],
  }));
  groups.forEach((first, from) => {
    if (from > 0 && !space.test(found.slice(groups[from - 1]?.end ?? 0, first.start))) return;
    let digits = '';
    for (let to = from; to < groups.length && to - from < maxGroups; to += 1) {
      const last = groups[to];
      if (last === undefined) break;
      digits += last.digits;
      if (digits.length > 24) break;
      const next = groups[to + 1];
      if (digits.length < 6 || (next !== undefined && !space.test(found.slice(last.end, next.start))))
        continue;
      const start = offset + first.start;
      const end = offset + last.end;
      // 3.141592… and 1,000,000 are amounts: a decimal mark and a digit mean that the number goes on.
      if (
        /^[.,]\d/.test(text.slice(end, end + 2)) ||
        /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))
      )
        continue;
      numbers.push({
        start,
        end,
        digits,
        written: found.slice(first.start, last.end),
        whole: from === 0 && to === groups.length - 1,
      });
    }
  });
}

export const numberExpressions: readonly RegExp[] = [run, group];
