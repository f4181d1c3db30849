import { pattern } from '../shared';
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

/**
 * Characters that never join their neighbour of the same set: printable ASCII, letters with marks built in,
 * common punctuation, kana, ideographs and Hangul syllables. CR and LF are left out for CRLF.
 */
const standsAlone = new RegExp(
  pattern`
    [
      \t -~
      \u00A0-\u00AC
      \u00AE-\u02FF
      \u0370-\u0482
      \u048A-\u052F
      \u2010-\u2027
      \u2030-\u205E
      \u20A0-\u20BF
      \u3000-\u3029
      \u3041-\u3096
      \u30A0-\u30FF
      \u4E00-\u9FFF
      \uAC00-\uD7A3
      \uFF01-\uFF9D
    ]
  `,
);

/**
 * Whether a text may be cut at an index: true at the borders of grapheme clusters (Unicode UAX 29),
 * so never inside a surrogate pair, an emoji sequence, a letter with its marks, or CRLF.
 */
export function graphemeBoundaries(text: string): (index: number) => boolean {
  let segments: Intl.Segments | undefined;
  return (index) => {
    if (index <= 0 || index >= text.length) return true;
    // Asking the segmenter costs microseconds for each place, and most places are plain.
    if (standsAlone.test(text.charAt(index - 1)) && standsAlone.test(text.charAt(index))) return true;
    segments ??= segmenterFor('grapheme', undefined).segment(text);
    return segments.containing(index)?.index === index;
  };
}

/** Grapheme clusters in order; joined they are the text. */
export const splitGraphemes = (text: string): Chunk[] =>
  [...segmenterFor('grapheme', undefined).segment(text)].map(({ segment, index }) => piece(segment, index));

/** Scripts written without spaces, whose words take a dictionary to find. */
const needsDictionary = new RegExp(
  pattern`
    [
      \p{Script=Han}
      \p{Script=Hiragana}
      \p{Script=Katakana}
      \p{Script=Thai}
      \p{Script=Lao}
      \p{Script=Khmer}
      \p{Script=Myanmar}
    ]
  `,
  'u',
);

/** UAX 29's words for everything else, ten times as fast: "don't", 'e.g', '3.50' and 'example.org' are one each. */
const plainWord = new RegExp(
  pattern`
    (?<word>
      [\p{L}\p{N}_][\p{L}\p{N}\p{M}_\u00AD\u200C\u200D]*
      (?:
        (?:
          ['’·.](?=\p{L})
          |[.·](?=\p{N})
          |(?<=\p{N}),(?=\p{N})
        )
        [\p{L}\p{N}\p{M}_\u00AD\u200C\u200D]*
      )*
    )
    |\s+
    |[^]
  `,
  'gu',
);

function* wordSegments(text: string, locale: string | undefined): Generator<Word> {
  if (needsDictionary.test(text)) {
    for (const { segment, index, isWordLike } of segmenterFor('word', locale).segment(text)) {
      yield { ...piece(segment, index), isWord: isWordLike ?? false };
    }
    return;
  }
  for (const { 0: found, index, groups } of text.matchAll(plainWord)) {
    yield { ...piece(found, index), isWord: groups?.['word'] !== undefined };
  }
}

/**
 * Words, spaces and punctuation marks in order; joined they are the text. Never cuts a grapheme cluster.
 * @param locale BCP 47; matters for languages written without spaces
 */
export function splitWords(text: string, locale?: string): Word[] {
  const mayCut = graphemeBoundaries(text);
  const words: Word[] = [];
  for (const word of wordSegments(text, locale)) {
    const previous = words.at(-1);
    if (previous === undefined || mayCut(word.start)) words.push(word);
    else words[words.length - 1] = { ...joined(previous, word.text), isWord: previous.isWord || word.isWord };
  }
  return words;
}

/** Abbreviations after which a sentence usually goes on. */
const goesOn = new RegExp(
  pattern`
    (?:^|[\s(])(?:
      Mr
      |Mrs
      |Ms
      |Dr
      |Prof
      |Sr
      |Jr
      |St
      |No
      |Nr
      |vs
      |etc
      |approx
      |e\.g
      |i\.e
      |cf
      |ca
      |bzw
      |z\.B
      |d\.h
      |p\.ex
      |Sra?
      |M
      |Mme
      |\p{Lu}
    )\.\s+$
  `,
  'u',
);

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
