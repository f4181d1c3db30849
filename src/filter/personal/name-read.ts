import { expression, startsSmall } from '../scan/letters';
import { joints, notNames } from './name-words';

/** A run of capitalised words that may be a name. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Capitalised words in it, initials not counted. */
  readonly words: number;
}

const word = expression(String.raw`[\p{Lu}][\p{L}'’-]{0,24}|[\p{L}]{1,5}(?![\p{L}])`, 'y');
const capital = expression(String.raw`^[\p{Lu}]`, '');
const letterBefore = expression(String.raw`[\p{L}\d@/\\]$`, '');
/** A possessive is no part of the name. */
const possessive = /['’](?:s|S)?$|['’]s$/;

const isCapital = (text: string): boolean => capital.test(text) && !startsSmall(text);
const contraction = /['’](?:ve|m|ll|re|d|mon|t)$/i;
const isStop = (text: string): boolean =>
  contraction.test(text) || notNames.has(text.toLowerCase().replace(possessive, ''));
const maxWords = 4;

/** The name that begins at `offset`; undefined when there is none. */
export function nameAt(text: string, offset: number): NameSpan | undefined {
  let at = offset;
  let end = offset;
  let words = 0;
  let parts = 0;
  while (parts < maxWords + 2 && words < maxWords) {
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    parts += 1;
    const after = at + found.length;
    if (isCapital(found)) {
      if (isStop(found)) break;
      const initial = found.length <= 2 && text.charAt(after) === '.';
      const owned = possessive.exec(found);
      end = initial ? after + 1 : owned ? at + owned.index : after;
      words += initial ? 0 : 1;
      if (owned) break;
    } else if (words === 0 || !joints.has(found)) break;
    at = text.charAt(after) === '.' && end === after + 1 ? after + 1 : after;
    if (!/[ \u00A0]/.test(text.charAt(at))) break;
    at += 1;
  }
  return words === 0 ? undefined : { start: offset, end, words };
}

/** The name that ends at `offset`; it begins where its sentence or line does, or after a word that is no name. */
export function nameBefore(text: string, offset: number): NameSpan | undefined {
  const from = Math.max(0, offset - 60);
  const slice = text.slice(from, offset);
  const starts: number[] = [];
  for (let at = slice.length; at > 0;) {
    const space = slice.lastIndexOf(' ', at - 1);
    const part = slice.slice(space + 1, at);
    if (part === '' || /[^\p{L}\p{M}'’.-]/u.test(part) || (part.endsWith('.') && part.length > 3)) break;
    if (!isCapital(part) && !joints.has(part)) break;
    if (isStop(part.replace(/\.$/, ''))) break;
    starts.unshift(from + space + 1);
    if (space === -1 || starts.length === maxWords + 1) break;
    at = space;
  }
  for (const start of starts) {
    if (letterBefore.test(text.slice(Math.max(0, start - 1), start))) continue;
    const name = nameAt(text, start);
    if (name && name.end === offset) return name;
  }
  return undefined;
}

/** True when the name fills its line but for marks of quoted mail, a title before it and a comma after it. */
export function standsAlone(text: string, name: NameSpan): boolean {
  const line = text.lastIndexOf('\n', name.start - 1) + 1;
  return (
    /^[>?|\t ]{0,8}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|M)\.? )?$/.test(
      text.slice(Math.max(line, name.start - 30), name.start),
    ) &&
    /^[ \t]{0,3}(?:,? ?(?:Jr|Sr|PhD|MD|DDS|DVM|Esq|II|III|IV)\.?)?,?[ \t]{0,3}(?:\r?\n|$)/.test(
      text.slice(name.end, name.end + 20),
    )
  );
}

export const nameReadExpressions: readonly RegExp[] = [word, capital, letterBefore, possessive, contraction];
