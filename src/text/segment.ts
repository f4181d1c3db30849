import type { Chunk } from './types';

/** A stretch that Unicode's word rules keep together: a word, a number, one punctuation mark, or spaces. */
export interface Word extends Chunk {
  /** Letters or digits, as opposed to spaces and punctuation. */
  readonly isWord: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Building a segmenter costs milliseconds, so each is built once. */
function segmenterFor(granularity: 'grapheme' | 'word' | 'sentence', locale: string | undefined) {
  const key = `${granularity} ${locale ?? ''}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(supported(locale), { granularity });
  segmenters.set(key, made);
  return made;
}

/** A page can declare any nonsense as its language; the rules of the root locale are good everywhere. */
function supported(locale: string | undefined): string | undefined {
  if (locale === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale)) return undefined;
  return locale;
}

/** A text of ASCII alone has one kind of cluster longer than a character: CRLF. */
const beyondAscii = /[\u0080-\u{10FFFF}]/u;

/**
 * Whether a text may be cut at an index: true at the borders of grapheme clusters (Unicode UAX 29),
 * so never inside a surrogate pair, an emoji sequence, a letter with its marks, or CRLF.
 */
export function graphemeBoundaries(text: string): (index: number) => boolean {
  const inside = (index: number): boolean => index > 0 && index < text.length;
  if (!beyondAscii.test(text)) {
    return (index) => !inside(index) || !(text[index - 1] === '\r' && text[index] === '\n');
  }
  const starts = new Uint8Array(text.length + 1);
  for (const { index } of segmenterFor('grapheme', undefined).segment(text)) starts[index] = 1;
  return (index) => !inside(index) || starts[index] === 1;
}

/** Grapheme clusters in order; joined they are the text. */
export const splitGraphemes = (text: string): Chunk[] =>
  [...segmenterFor('grapheme', undefined).segment(text)].map(({ segment, index }) => piece(segment, index));

/**
 * Words, spaces and punctuation marks in order; joined they are the text. Never cuts a grapheme cluster.
 * @param locale BCP 47; matters for languages written without spaces
 */
export function splitWords(text: string, locale?: string): Word[] {
  const mayCut = graphemeBoundaries(text);
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenterFor('word', locale).segment(text)) {
    const previous = words.at(-1);
    if (previous === undefined || mayCut(index))
      words.push({ ...piece(segment, index), isWord: isWordLike ?? false });
    else words[words.length - 1] = { ...joined(previous, segment), isWord: true };
  }
  return words;
}

/** Abbreviations after which a sentence usually goes on. */
const goesOn =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nr|vs|etc|approx|e\.g|i\.e|cf|ca|bzw|z\.B|d\.h|p\.ex|Sra?|M|Mme|\p{Lu})\.\s+$/u;

/**
 * Sentences with the spaces that follow them; joined they are the text. A line break always ends one.
 * Never cuts a grapheme cluster, nor after a common abbreviation (Mr., e.g., z.B.).
 */
export function splitSentences(text: string, locale?: string): Chunk[] {
  const mayCut = graphemeBoundaries(text);
  const sentences: Chunk[] = [];
  for (const { segment, index } of segmenterFor('sentence', locale).segment(text)) {
    const previous = sentences.at(-1);
    if (previous === undefined || (mayCut(index) && !goesOn.test(previous.text.slice(-12)))) {
      sentences.push(piece(segment, index));
    } else sentences[sentences.length - 1] = joined(previous, segment);
  }
  return sentences;
}

const piece = (text: string, start: number): Chunk => ({ text, start, end: start + text.length });

const joined = (before: Chunk, text: string): Chunk => ({
  text: before.text + text,
  start: before.start,
  end: before.end + text.length,
});
