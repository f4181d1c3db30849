import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chunkText, graphemeBoundaries, splitGraphemes, splitSentences, splitWords } from '../../src/text';
import { awkwardText } from './arbitraries';
import { campaign } from '../support/campaign';

const texts = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text }) => text);

describe('sentences', () => {
  it.each([
    ['two', 'One. Two!', ['One. ', 'Two!']],
    ['titles', 'Mr. Smith met Dr. Who. They left.', ['Mr. Smith met Dr. Who. ', 'They left.']],
    ['e.g.', 'Fruit, e.g. Apples, is good. Yes.', ['Fruit, e.g. Apples, is good. ', 'Yes.']],
    ['initials', 'By J. R. R. Tolkien. Yes.', ['By J. R. R. Tolkien. ', 'Yes.']],
    ['CRLF', 'One\r\nTwo', ['One\r\n', 'Two']],
    ['decimals', 'It is 3.5 m. Good.', ['It is 3.5 m. ', 'Good.']],
    ['Chinese', '你好。再见。', ['你好。', '再见。']],
  ])('%s', (_, text, expected) => {
    expect(texts(splitSentences(text))).toEqual(expected);
  });
});

describe('words', () => {
  it('tells words from spaces and marks', () => {
    expect(
      splitWords("Don't, 我们!")
        .filter(({ isWord }) => isWord)
        .map(({ text }) => text),
    ).toEqual(["Don't", '我们']);
  });
  it('takes a nonsense language for none', () => {
    expect(texts(splitWords('a b', 'klingon_!'))).toEqual(['a', ' ', 'b']);
  });
});

describe('chunks', () => {
  it.each([
    ['a short text is one chunk', 'One. Two.', 100, ['One. Two.']],
    ['between paragraphs first', 'One. Two.\n\nThree. Four.', 14, ['One. Two.\n\n', 'Three. Four.']],
    ['then between sentences', 'One two. Three four. Five.', 13, ['One two. ', 'Three four. ', 'Five.']],
    ['then between words, marks staying with them', 'one two, three', 9, ['one two, ', 'three']],
    ['then between characters', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a cluster longer than the limit stays whole', '👨‍👩‍👧👨‍👩‍👧', 3, ['👨‍👩‍👧', '👨‍👩‍👧']],
    ['CRLF stays whole', 'aaa\r\nb', 4, ['aaa', '\r\nb']],
    ['no text, no chunks', '', 10, []],
  ])('%s', (_, text, limit, expected) => {
    expect(texts(chunkText(text, limit))).toEqual(expected);
  });

  it('does not cut what must stay whole', () => {
    expect(texts(chunkText('aaaa [X_1] bb', 6, [{ start: 5, end: 10 }]))).toEqual(['aaaa ', '[X_1] ', 'bb']);
  });

  it('keeps the limit for ordinary prose', () => {
    const prose = 'The quick brown fox jumps over the lazy dog, again and again. '.repeat(60);
    for (const { text } of chunkText(prose, 700)) expect(text.length).toBeLessThanOrEqual(700);
    expect(chunkText(prose, 700).length).toBeLessThanOrEqual(7);
  });
});

describe.each([
  ['graphemes', (text: string) => splitGraphemes(text)],
  ['words', (text: string) => splitWords(text)],
  ['sentences', (text: string) => splitSentences(text)],
  ['chunks of 1', (text: string) => chunkText(text, 1)],
  ['chunks of 7', (text: string) => chunkText(text, 7)],
  ['chunks of 30', (text: string) => chunkText(text, 30)],
])('any text cut into %s', (_, split) => {
  it('is joined again to the same text, never cut inside a grapheme cluster, with true offsets', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const mayCut = graphemeBoundaries(text);
        let from = 0;
        for (const part of split(text)) {
          expect(part.start).toBe(from);
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.text).not.toBe('');
          expect(mayCut(part.start)).toBe(true);
          from = part.end;
        }
        expect(from).toBe(text.length);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});
