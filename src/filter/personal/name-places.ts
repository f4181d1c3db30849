import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import { nameAt, standsAlone } from './name-read';
import type { NameSpan } from './name-read';

const mail = /[A-Za-z]{2,20}[._-][A-Za-z.\-_]{2,30}(?=\d{0,4}@[A-Za-z0-9-])/g;
/** The second line of an address, or a telephone or an e-mail address in a block of lines. */
const contactLine = expression(
  pattern`
    \n[>?|\t ]{0,8}(?:
      \d{1,5}[a-z]?,? [\p{Lu}\d]
      |(?:Apt|Suite|Unit|PSC|P\.? ?O\.? Box)\.? \d
      |(?:Phone|Mobile|Tel|Fax|E-?mail)\b
    )
  `,
  'g',
);
const capital = expression(String.raw`[\p{Lu}]`, '');
const small = expression(String.raw`[\p{L}]`, '');

/** Names looked for elsewhere, and lines looked at above an address: enough for a letter, and bounded. */
const most = 24;
const linesAbove = 4;

/** "Ask Maria (m.keller@…)" is not enough; maria.keller@ names Maria, Keller and Maria Keller. */
export function mailNames(text: string): readonly NameSpan[] {
  if (!text.includes('@')) return [];
  const parts = new Set<string>();
  for (const match of text.matchAll(mail)) {
    for (const part of match[0].split(/[._-]/)) if (part.length >= 3) parts.add(part.toLowerCase());
    if (parts.size >= most) break;
  }
  return [...parts].flatMap((part) => occurrences(text, part.charAt(0).toUpperCase() + part.slice(1)));
}

/** The first line of a block of lines that holds an address: whoever lives there, when it looks like a name. */
export function letterheads(text: string): readonly NameSpan[] {
  const names: NameSpan[] = [];
  for (const match of text.matchAll(contactLine)) {
    if (names.length >= most) break;
    const top = topOfBlock(text, match.index);
    if (top === undefined) continue;
    const lead = /^[>?|\t ]{0,8}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme)\.? )?/.exec(
      text.slice(top, top + 24),
    )?.[0].length;
    const name = nameAt(text, top + (lead ?? 0));
    if (name !== undefined && name.words >= 2 && name.words <= 3 && standsAlone(text, name)) names.push(name);
  }
  return names;
}

/** Where the block of lines begins whose last line ends at `end`; one empty line may part it from the address. */
function topOfBlock(text: string, end: number): number | undefined {
  let top: number | undefined;
  let at = end;
  let gaps = 0;
  for (let lines = 0; lines < linesAbove && at > 0; lines += 1) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const bare = text
      .slice(start, at)
      .replace(/^[>?|\t ]{0,8}/, '')
      .trim();
    if (bare === '') {
      if (top !== undefined || gaps > 0) break;
      gaps += 1;
    } else {
      if (bare.length > 60) break;
      top = start;
    }
    if (start === 0) break;
    at = start - 1;
  }
  return top;
}

/** Every other place where a word of these names stands, unless the text uses it as an everyday word as well. */
export function elsewhere(text: string, names: readonly NameSpan[]): readonly NameSpan[] {
  const parts = new Set<string>();
  for (const { start, end } of names.slice(0, most))
    for (const part of text.slice(start, end).split(/[ \u00A0]/))
      if (part.length >= 3 && capital.test(part.charAt(0))) parts.add(part);
  return [...parts]
    .slice(0, most)
    .filter((part) => wholeWord(text, part.toLowerCase()).next().done === true)
    .flatMap((part) => occurrences(text, part));
}

const occurrences = (text: string, part: string): readonly NameSpan[] =>
  Array.from(wholeWord(text, part), (at) => nameAt(text, at)).filter((name) => name !== undefined);

function* wholeWord(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
    if (!small.test(text.charAt(at - 1)) && !small.test(text.charAt(at + part.length))) yield at;
}

export const placeExpressions: readonly RegExp[] = [mail, contactLine, capital, small];
