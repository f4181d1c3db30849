import type { Span } from '../shared';
import { strangeWords } from './strange-words';

/** Longest run without a space that is given to the linter; beyond, its spelling search gets slow or breaks. */
const longestRun = 48;

/**
 * What is not prose, and stays as it is: each pattern is linear in the text's length.
 * Placeholders such as [EMAIL_1] stand for what a person typed there.
 */
const patterns: readonly RegExp[] = [
  /```[^]*?(?:```|$)/gu,
  /`[^`\n]+`/gu,
  /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"]+/giu,
  /\bwww\.[^\s<>"]+/giu,
  /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+/gu,
  // Names and addresses with dots inside: example.com/a, object.method(), file.txt, 1.2.3; but not "e.g." and "a.m."
  /(?=[\p{L}\p{N}_.-]*(?:\p{N}|[\p{L}_]{2}))[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:[/(]\S*)?/gu,
  /\p{L}+js\b/gu,
  /(?<![\p{L}\p{N}])(?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\s]+/gu,
  /(?<![\p{L}\p{N}])[@#$%][\p{L}\p{N}_-]+/gu,
  /(?<![\p{L}\p{N}-])--?[\p{L}][\p{L}\p{N}-]*/gu,
  /\[[A-Z][A-Z_]*_?\d*\]/gu,
  /\{[^{}\n]*\}|<[^<>\n]+>/gu,
  /:[a-z_]+:/gu,
  // Identifiers: snake_case, camelCase, PascalCase, words with digits, calls().
  /[\p{L}\p{N}]*_[\p{L}\p{N}_]*/gu,
  /\b\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu,
  /\b\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu,
  /\b[\p{L}]+\d[\p{L}\p{N}]*/gu,
  /[\p{L}\p{N}_]+\([^()\s]*\)/gu,
];

/** Spans of the text that proofreading must not touch, sorted and without overlaps. */
export function protectedSpans(text: string): readonly Span[] {
  const nonProse = nonProseSpans(text);
  return merged([...nonProse, ...strangeWords(shadowOf(text, nonProse))]);
}

/** Spans of code, addresses and the like, sorted and without overlaps. */
export function nonProseSpans(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S+/gu))
    if (match[0].length > longestRun) found.push({ start: match.index, end: match.index + match[0].length });
  // The patterns look for pieces without spaces; with the long runs gone, they take linear time.
  const rest = shadowOf(text, found);
  for (const pattern of patterns)
    for (const match of rest.matchAll(pattern)) {
      // A full stop after an address ends the sentence, not the address.
      const length = match[0].search(/[.,;:!?]*$/u);
      if (length > 0) found.push({ start: match.index, end: match.index + length });
    }
  return merged(found);
}

function merged(spans: Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/**
 * The text as the linter may see it: of the same length in UTF-16 units, so offsets need no conversion.
 * Protected spans become a known name and spaces, halves of surrogate pairs the replacement character.
 */
export function shadowOf(text: string, spans: readonly Span[]): string {
  let shadow = '';
  let at = 0;
  for (const { start, end } of spans) {
    shadow += text.slice(at, start) + (end - start < 4 ? 'X' : 'John').padEnd(end - start);
    at = end;
  }
  return (shadow + text.slice(at)).toWellFormed();
}

export const overlapsAny = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => span.start < end && start < span.end);
