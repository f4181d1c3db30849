import { labelOf } from './placeholders';
import type { PlaceholderTable } from './types';

export interface Restored {
  readonly text: string;
  /** Placeholders of the table that the text does not hold. */
  readonly missing: readonly string[];
  /** What looks like a placeholder but is none of the table's, as it stands in the text. */
  readonly unknown: readonly string[];
  /** How often each placeholder of the table was found; 0 for the missing ones. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** In the table's spelling. */
  readonly name: string;
}

/**
 * Puts the values back. Small models are not exact, so [email_1], EMAIL_1, [EMAIL 1], [ Email-1 ],
 * \[EMAIL\_1\] and [EMAIL1] count as [EMAIL_1]; 'email 1' in running text does not.
 */
export function restorePlaceholders(text: string, table: PlaceholderTable): Restored {
  const counts = new Map([...table.keys()].map((name) => [name, 0]));
  const unknown: string[] = [];
  let restored = '';
  let from = 0;
  for (const { start, end, raw, name } of findPlaceholders(text, table)) {
    const value = table.get(name);
    if (value === undefined) {
      unknown.push(raw);
      continue;
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    restored += text.slice(from, start) + value;
    from = end;
  }
  const missing = [...counts].filter(([, count]) => count === 0).map(([name]) => name);
  return { text: restored + text.slice(from), missing, unknown, counts };
}

/**
 * For a text that is still being written: restores what is complete and holds back
 * a placeholder whose end has not arrived.
 */
export function restorePartial(text: string, table: PlaceholderTable): string {
  if (table.size === 0) return text;
  const open = /\\?\[[^[\]\n]{0,24}$/u.exec(text) ?? /[A-Za-z]+_\d*$/u.exec(text);
  return restorePlaceholders(open === null ? text : text.slice(0, open.index), table).text;
}

/** Writes every tolerated spelling of a placeholder the table's way. */
export function normalisePlaceholders(text: string, table: PlaceholderTable): string {
  let normal = '';
  let from = 0;
  for (const { start, end, name } of findPlaceholders(text, table)) {
    if (!table.has(name)) continue;
    normal += text.slice(from, start) + name;
    from = end;
  }
  return normal + text.slice(from);
}

// In brackets: any letter case, and a space, a hyphen, an underscore or nothing before the number.
const bracketed = /\\?\[\s?([A-Za-z]{1,20})\\?[\s_-]?(\d{1,4})\s?\\?\]/gu;
// Half of the brackets lost, or all: only with the underscore, or in capitals.
const bare = /\\?\[?\b(?:([A-Za-z]{1,20})\\?_(\d{1,4})|([A-Z]{1,20})[ -]?(\d{1,4}))(?![\w])\\?\]?/gu;

function findPlaceholders(text: string, table: PlaceholderTable): Token[] {
  if (table.size === 0 && !text.includes('[')) return [];
  const labels = new Set([...table.keys()].map(labelOf));
  const found: Token[] = [];
  for (const match of text.matchAll(bracketed)) {
    const token = tokenOf(match, match[1], match[2]);
    // Brackets around something else, such as [see 12] or [Fig 3], are ordinary text.
    if (labels.has(labelOf(token.name)) || /^[^a-z]*$/u.test(token.raw)) found.push(token);
  }
  const taken = new Set(found.flatMap(({ start, end }) => range(start, end)));
  for (const match of text.matchAll(bare)) {
    const token = tokenOf(match, match[1] ?? match[3], match[2] ?? match[4]);
    if (table.has(token.name) && !taken.has(token.start) && !taken.has(token.end - 1)) found.push(token);
  }
  return found.sort((left, right) => left.start - right.start);
}

function tokenOf(match: RegExpExecArray, label: string | undefined, number: string | undefined): Token {
  return {
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    name: `[${(label ?? '').toUpperCase()}_${Number(number)}]`,
  };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, step) => start + step);
