import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChanges, diffChanges, diffWords, graphemeBoundaries } from '../../src/text';
import { awkwardText, editedText } from './arbitraries';
import { campaign } from '../support/campaign';

/** What a reader sees: 'teh>the | alot>a lot'. */
const shown = (original: string, revised: string): string =>
  diffChanges(original, revised)
    .map(({ start, end, replacement }) => `${original.slice(start, end)}>${replacement}`)
    .join(' | ');

describe('changes as a reader sees them', () => {
  it.each([
    ['equal texts', 'The same.', 'The same.', ''],
    [
      'spelling, word by word',
      'We definately need alot of time, becuase.',
      'We definitely need a lot of time, because.',
      'definately>definitely | alot>a lot | becuase>because',
    ],
    ['one letter case', 'i think so', 'I think so', 'i>I'],
    ['a removed word takes one space along', 'a big dog', 'a dog', 'big >'],
    ['an inserted word brings one space', 'a dog', 'a big dog', '>big '],
    ['the last word', 'go now', 'go', ' now>'],
    [
      'neighbouring words are one edit',
      'I should of went home',
      'I should have gone home',
      'of went>have gone',
    ],
    ['a moved word is one edit', 'only I can', 'I only can', 'only I >I only '],
    ['a space before a comma', 'Hello , world', 'Hello, world', ' >'],
    ['a comma', 'However we go', 'However, we go', '>,'],
    ['a contraction', 'We dont', "We don't", "dont>don't"],
    [
      'a phrase put differently',
      'Due to the fact that we are late, go.',
      'Because we are late, go.',
      'Due to the fact that>Because',
    ],
    [
      'a stretch reworded around a short word that stayed',
      'We completely lost all of our savings today',
      'We entirely wasted the whole of every penny today',
      'completely lost all of our savings>entirely wasted the whole of every penny',
    ],
    ['Chinese', '我们需要更多时间', '我们需要很多时间', '更多>很多'],
    ['right to left', 'שלום עולם טוב', 'שלום עולם', ' טוב>'],
    ['a letter and its mark stay together', 'cafe now', 'cafe\u0301 now', 'cafe>cafe\u0301'],
    ['a skin tone is a change of the whole emoji', 'ok 👍 go', 'ok 👍🏽 go', '👍>👍🏽'],
    ['a family is one character', 'us 👨‍👩‍👧 ok', 'us 👨‍👩‍👧‍👦 ok', '👨‍👩‍👧>👨‍👩‍👧‍👦'],
    ['line breaks of another kind', 'a\r\nb', 'a\nb', '\r\n>\n'],
    ['everything', 'old', 'new', 'old>new'],
    ['from nothing', '', 'new text', '>new text'],
    ['to nothing', 'old', '', 'old>'],
  ])('%s', (_, original, revised, expected) => {
    expect(shown(original, revised)).toBe(expected);
  });

  it('keeps fixes apart on both sides of a short word', () => {
    expect(shown('teh and recieve', 'the and receive')).toBe('teh>the | recieve>receive');
  });

  it('takes offsets of the original', () => {
    expect(diffChanges('Teh cat.', 'The cat.')).toEqual([
      { start: 0, end: 3, replacement: 'The', certainty: 'sure' },
    ]);
  });

  it('lets one change be taken and another left', () => {
    const original = 'Teh cat sat on teh mat.';
    const changes = diffChanges(original, 'The cat sat on the mat.');
    expect(applyChanges(original, changes.slice(1))).toBe('Teh cat sat on the mat.');
  });

  it('finds single edits in a text of 20,000 characters', () => {
    const words = Array.from({ length: 2900 }, (_, index) => `word${index % 700}`);
    const original = words.join(' ');
    const revised = words.map((word, index) => (index % 100 === 50 ? `${word}x` : word)).join(' ');
    expect(original.length).toBeGreaterThan(20_000);
    expect(diffChanges(original, revised)).toHaveLength(29);
  });
});

describe.each([
  ['unrelated texts', fc.tuple(awkwardText, awkwardText)],
  ['a text and an edit of it', editedText],
])('any two texts: %s', (_, pairs) => {
  it('leads from the original to the revised text exactly, and none leads nowhere', () => {
    fc.assert(
      fc.property(pairs, ([original, revised]) => {
        const changes = diffChanges(original, revised);
        expect(applyChanges(original, changes)).toBe(revised);
        expect(applyChanges(original, diffWords(original, revised))).toBe(revised);
        expect(applyChanges(original, [])).toBe(original);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('gives changes in order, apart, true to the original, and none that changes nothing', () => {
    fc.assert(
      fc.property(pairs, ([original, revised]) => {
        let from = -1;
        for (const { start, end, replacement } of diffChanges(original, revised)) {
          expect(start).toBeGreaterThan(from);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(replacement).not.toBe(original.slice(start, end));
          from = end;
        }
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('never splits a grapheme cluster, and any choice among well-formed texts is well-formed', () => {
    fc.assert(
      fc.property(pairs, fc.func(fc.boolean()), ([original, revised], choose) => {
        const changes = diffChanges(original, revised);
        const mayCut = graphemeBoundaries(original);
        const mayCutB = graphemeBoundaries(revised);
        let shift = 0;
        for (const { start, end, replacement } of changes) {
          expect(mayCut(start) && mayCut(end)).toBe(true);
          expect(mayCutB(start + shift) && mayCutB(start + shift + replacement.length)).toBe(true);
          shift += replacement.length - (end - start);
        }
        const accepted = changes.filter((_change, index) => choose(index));
        const mixed = applyChanges(original, accepted);
        const wellFormed = original.isWellFormed() && revised.isWellFormed();
        expect(mixed.isWellFormed() || !wellFormed).toBe(true);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});
