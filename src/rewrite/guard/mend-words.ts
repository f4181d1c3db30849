import { pattern } from '../../shared';
import { isOwnEnd, isOwnStart, shareIn } from './own';
import {
  aboutTheTask,
  announcement,
  announcementLine,
  eagerness,
  label,
  remark,
  trailingBracket,
  trailingCourtesy,
} from './patterns';

/** 'Sure! Here is the rewritten text:' and the like, unless the original begins so. */
export function withoutAnnouncement(answer: string, original: string): string {
  for (const pattern of [announcement, announcementLine]) {
    const found = pattern.exec(answer)?.[0];
    if (found === undefined || found.length >= answer.length) continue;
    const rest = answer.slice(found.length);
    const announces = aboutTheTask.test(found) || eagerness.test(`${found.trim()}\n`) || /\n/u.test(found);
    if (announces && !isOwnStart(found, original) && rest.trim() !== '') return rest;
  }
  const eager = eagerness.exec(answer)?.[0];
  if (eager === undefined || eager.length >= answer.length || eagerness.test(`${original}\n`)) return answer;
  return isOwnStart(eager, original) || isSameOpening(eager, original) ? answer : answer.slice(eager.length);
}

const firstWord = (text: string): string => /[\p{L}\p{N}]+/u.exec(text.toLowerCase())?.[0] ?? '';
const isSameOpening = (part: string, original: string): boolean => firstWord(part) === firstWord(original);

/** 'Rewritten text:' before the answer. */
export function withoutLabel(answer: string, original: string): string {
  const found = label.exec(answer)?.[0];
  if (found === undefined || found.length >= answer.length) return answer;
  if (label.test(original) || isOwnStart(found, original)) return answer;
  // A bold label opens bold text around the answer as often as not.
  return answer.slice(found.length).replace(/^\*\*(?=\s)/u, '');
}

const optionHead = (number: string): string =>
  pattern`
    (?:#+\s*|\*\*)?(?:
      option
      |version
      |alternative
      |variante?
      |opción
    )\s*(?:${number})\b[^\n:]{0,40}(?::|\n)(?:\*\*)?\s*
  `;
const firstOption = new RegExp(`^${optionHead('1|one|a')}`, 'iu');
const nextOption = new RegExp(`\\n\\s*${optionHead('2|two|b')}`, 'iu');
const numbered = /^\s*\d{1,2}[.)]\s+/u;

/** Of several versions the first, unless the original lists options itself. */
export function withoutOptions(answer: string, original: string): string {
  if (firstOption.test(original) || numbered.test(original)) return answer;
  if (firstOption.test(answer)) {
    const rest = answer.replace(firstOption, '');
    const next = rest.search(nextOption);
    return next === -1 ? rest : rest.slice(0, next);
  }
  const lines = answer.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0];
  const isList = lines.length > 1 && lines.every((line) => numbered.test(line));
  if (first === undefined || !isList || original.includes('\n')) return answer;
  // Versions of one text, not the points of one.
  const alike = lines.every((line) => line.length > original.length * 0.5);
  return alike ? first.replace(numbered, '') : answer;
}

/** Last paragraphs or sentences about the work: 'I changed …', 'Note: …', 'Let me know if …'. */
export function withoutRemarks(answer: string, original: string): string {
  const paragraphs = answer.split(/(\n+)/u);
  for (let index = 2; index < paragraphs.length; index += 2) {
    const paragraph = (paragraphs[index] ?? '').trim();
    const isRemark =
      remark.test(paragraph) && !isOwnEnd(paragraph, original) && shareIn(paragraph, original) < 0.6;
    if (isRemark) return withoutRule(paragraphs.slice(0, index - 1).join(''));
  }
  for (const pattern of [trailingBracket, trailingCourtesy]) {
    const found = pattern.exec(answer);
    if (found !== null && found.index > 0 && !isOwnEnd(found[0], original))
      return answer.slice(0, found.index);
  }
  return answer;
}

/** A line of dashes that set the remark apart. */
const withoutRule = (text: string): string => text.replace(/\n\s*(?:[-—–_*]\s*){3,}\s*$/u, '');

const quotePairs: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ["'", "'"],
  ['‘', '’'],
  ['「', '」'],
  ['**', '**'],
  ['`', '`'],
];

/** Quotation marks, bold or code marks around the whole answer where the original has none at that place. */
export function withoutQuotes(answer: string, original: string): string {
  const hasOwn = /^[\s]*["“”„«»'‘’「`*]/u.test(original);
  for (const [open, close] of quotePairs) {
    if (!answer.startsWith(open) || answer.length <= open.length + close.length) continue;
    if (hasOwn) return answer;
    const end = answer.lastIndexOf(close);
    const after = answer.slice(end + close.length);
    // A full stop may follow the closing mark; a whole sentence may not.
    if (end <= 0 || !/^[.!?]?$/u.test(after.trim())) continue;
    const inner = answer.slice(open.length, end);
    if (inner.includes(open) || inner.includes(close)) continue;
    return inner + (/[.!?]$/u.test(inner) ? '' : after.trim());
  }
  return answer;
}

/** The whole answer given twice. */
export function withoutCopy(answer: string, original: string): string {
  const once = halfOf(answer);
  if (once === undefined || halfOf(original.trim()) !== undefined) return answer;
  return original.split(once).length > 2 ? answer : once;
}

/** What a text says twice with up to four spaces between; at least 12 characters. */
function halfOf(text: string): string | undefined {
  for (let gap = 1; gap <= 4; gap++) {
    const length = (text.length - gap) / 2;
    if (!Number.isInteger(length) || length < 12) continue;
    const half = text.slice(0, length);
    if (text.endsWith(half) && text.slice(length, length + gap).trim() === '') return half;
  }
  return undefined;
}
