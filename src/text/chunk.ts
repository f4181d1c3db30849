import type { Span } from '../shared';
import { graphemeBoundaries, splitGraphemes, splitSentences, splitWords } from './segment';
import type { Chunk } from './types';

/** A blank line with everything blank around it: what stands between two paragraphs. */
const paragraphBreak = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))\s*/gu;

/**
 * Cuts a long text into pieces of at most `maxCharacters` UTF-16 code units: between paragraphs where possible,
 * else between sentences, else between words, and in a word longer than the limit between grapheme clusters.
 * A single cluster or unbreakable span longer than the limit stays whole. Joined, the pieces are the text.
 * @param unbreakable spans that must not be cut, such as placeholders
 */
export function chunkText(text: string, maxCharacters: number, unbreakable: readonly Span[] = []): Chunk[] {
  if (text === '') return [];
  const limit = Math.max(1, Math.floor(maxCharacters));
  const mayCut = cutter(text, unbreakable);
  const chunks: Chunk[] = [];
  let start = 0;
  let end = 0;
  const flush = (): void => {
    if (end > start) chunks.push({ text: text.slice(start, end), start, end });
    start = end;
  };
  const take = (part: Span, finer: readonly Splitter[]): void => {
    if (part.end - start <= limit) {
      end = part.end;
      return;
    }
    flush();
    const [split, ...rest] = finer;
    if (part.end - part.start <= limit || split === undefined) {
      end = part.end;
      return;
    }
    for (const smaller of glued(split(text.slice(part.start, part.end)), part.start, mayCut))
      take(smaller, rest);
  };
  for (const paragraph of glued(splitParagraphs(text), 0, mayCut)) {
    take(paragraph, [splitSentences, splitAtSpaces, splitWords, splitGraphemes]);
  }
  flush();
  return chunks;
}

type Splitter = (text: string) => readonly Span[];

function cutter(text: string, unbreakable: readonly Span[]): (index: number) => boolean {
  const isBoundary = graphemeBoundaries(text);
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of unbreakable) inside.fill(1, start + 1, Math.max(start + 1, end));
  return (index) => inside[index] !== 1 && isBoundary(index);
}

function splitParagraphs(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(paragraphBreak)) {
    parts.push({ start, end: index + gap.length });
    start = index + gap.length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** Words with the punctuation and spaces that follow them. */
function splitAtSpaces(text: string): Span[] {
  const parts: Span[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+\s*|^\s+/gu)) {
    parts.push({ start: index, end: index + word.length });
  }
  return parts;
}

/** Moves spans by an offset and joins those between which no cut is allowed. */
function glued(spans: readonly Span[], offset: number, mayCut: (index: number) => boolean): Span[] {
  const parts: Span[] = [];
  for (const span of spans) {
    const moved = { start: span.start + offset, end: span.end + offset };
    const previous = parts.at(-1);
    if (previous === undefined || mayCut(moved.start)) parts.push(moved);
    else parts[parts.length - 1] = { start: previous.start, end: moved.end };
  }
  return parts;
}
