import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diffChanges, mapCaret } from '../../src/text';
import { campaign } from '../support/campaign';
import { awkwardText, editedText } from './arbitraries';

/** The revised text with a bar where the caret is; the original has one. */
function moved(marked: string, revised: string): string {
  const at = marked.indexOf('|');
  const original = marked.replace('|', '');
  const caret = mapCaret(original, diffChanges(original, revised), at);
  return `${revised.slice(0, caret)}|${revised.slice(caret)}`;
}

describe('a caret after edits', () => {
  it.each([
    ['before an edit', '|I recieve', 'I receive', '|I receive'],
    ['at the start of an edit', 'I |recieve', 'I receive', 'I |receive'],
    ['in letters that stay', 'I rec|ieve', 'I receive', 'I rec|eive'],
    ['between letters that differ', 'I reci|eve', 'I receive', 'I recei|ve'],
    ['at the end of an edit', 'I recieve| it', 'I receive it', 'I receive| it'],
    ['behind an edit', 'teh end| now', 'the ending now', 'the ending| now'],
    ['where text is put in', 'I go|', 'I go.', 'I go.|'],
    ['where text is put in before a word', 'the |dog', 'the big dog', 'the big |dog'],
    ['where text is taken out', 'a very ve|ry big', 'a very big', 'a very |big'],
    ['where everything goes', 'some|thing', '', '|'],
    ['where everything comes', '|', 'something', 'something|'],
    ['behind an emoji that got a skin tone', 'ok 👍| go', 'ok 👍🏽 go', 'ok 👍🏽| go'],
  ])('%s', (_, marked, revised, expected) => {
    expect(moved(marked, revised)).toBe(expected);
  });
});

describe('any caret in any text', () => {
  const cases = fc.oneof(editedText, fc.tuple(awkwardText, awkwardText));

  it('stays in the text and in order; the ends stay ends', () => {
    fc.assert(
      fc.property(cases, ([original, revised]) => {
        const edits = diffChanges(original, revised);
        const places = Array.from({ length: original.length + 1 }, (_, at) => mapCaret(original, edits, at));
        expect(places.every((place, at) => place >= (places[at - 1] ?? 0) && place <= revised.length)).toBe(
          true,
        );
        expect(places.at(-1)).toBe(revised.length);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('outside every edit has the same text on both sides, up to the next edits', () => {
    fc.assert(
      fc.property(cases, ([original, revised]) => {
        const edits = diffChanges(original, revised);
        for (let at = 0; at <= original.length; at++) {
          if (edits.some(({ start, end }) => start <= at && at <= end)) continue;
          const caret = mapCaret(original, edits, at);
          const from = edits.findLast(({ end }) => end < at)?.end ?? 0;
          const to = edits.find(({ start }) => start > at)?.start ?? original.length;
          expect(revised.slice(caret - (at - from), caret)).toBe(original.slice(from, at));
          expect(revised.slice(caret, caret + (to - at))).toBe(original.slice(at, to));
        }
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('does not move without edits', () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        expect(mapCaret(text, [], at)).toBe(at);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});
