import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compose, narrowed } from '../../src/proofreader/compose';
import type { Correction } from '../../src/proofreader/types';
import { graphemeBoundaries } from '../../src/text';
import { campaign } from '../support/campaign';
import { awkwardText } from '../text/arbitraries';
import { written } from './written';

const edit = (start: number, end: number, after: string, rule = 'R'): Correction => ({
  start,
  end,
  replacement: after,
  rule,
  reason: 'spelling',
  certainty: 'sure',
  weight: 1,
});

const plain = (edits: readonly Correction[]) =>
  edits.map(({ start, end, replacement, rule }) => [start, end, replacement, rule] as const);

describe('two rounds of edits as one', () => {
  it('joins a later edit with the replacement that it touches, under the earlier rule', () => {
    const earlier = [edit(3, 7, "don't", 'Apostrophe')];
    const later = [edit(0, 8, "He doesn't", 'Agreement')];
    expect(plain(compose(earlier, later, "He don't care."))).toEqual([[0, 7, "He doesn't", 'Apostrophe']]);
  });

  it('is as unsure as the least sure of them', () => {
    const later = { ...edit(0, 3, 'two'), certainty: 'check' } as const;
    expect(compose([edit(0, 1, 'one')], [later], 'one')).toMatchObject([
      { replacement: 'two', certainty: 'check' },
    ]);
  });

  it('maps a later edit apart from the earlier ones back', () => {
    const earlier = [edit(0, 4, 'a lot', 'First')];
    const later = [edit(9, 11, 'is', 'Second')];
    expect(plain(compose(earlier, later, 'a lot of us'))).toEqual([
      [0, 4, 'a lot', 'First'],
      [8, 10, 'is', 'Second'],
    ]);
  });

  it('joins two earlier edits that a later one reaches', () => {
    const earlier = [edit(0, 1, 'x', 'First'), edit(2, 3, 'y', 'Second')];
    expect(plain(compose(earlier, [edit(0, 3, 'z', 'Third')], 'x y'))).toEqual([[0, 3, 'z', 'First']]);
  });
});

describe('edits of whole words that differ', () => {
  it.each([
    ['would of went', [edit(0, 13, 'would have gone')], [[6, 13, 'have gone', 'R']]],
    ['are you’re keys', [edit(0, 10, 'are your')], [[4, 10, 'your', 'R']]],
    ['the the cat', [edit(0, 7, 'the')], [[3, 7, '', 'R']]],
    ['I going home', [edit(0, 7, 'I am going')], [[2, 2, 'am ', 'R']]],
    ['alot of it', [edit(0, 4, 'a lot')], [[0, 4, 'a lot', 'R']]],
    ['as it is', [edit(0, 5, 'as it')], []],
    ['teh\u200d cat', [edit(0, 3, 'the')], [[0, 4, 'the\u200d', 'R']]],
    [
      'a , b',
      [edit(0, 1, 'an', 'First'), edit(1, 3, ',', 'Second')],
      [
        [0, 1, 'an', 'First'],
        [1, 2, '', 'Second'],
      ],
    ],
  ] as const)('%j', (text, edits, expected) => {
    expect(plain(narrowed(text, edits))).toEqual(expected);
  });
});

describe('any edits of any text', () => {
  const roundOf = array(tuple(integer({ min: 0, max: 8 }), integer({ min: 0, max: 6 }), awkwardText), {
    maxLength: 6,
  });
  const editsIn = (text: string, parts: readonly (readonly [number, number, string])[]): Correction[] => {
    const edits: Correction[] = [];
    let at = 0;
    for (const [gap, length, after] of parts) {
      const start = at + gap;
      at = start + length;
      // Two insertions at one place would have no order.
      if (length === 0 && gap === 0 && edits.length > 0) continue;
      if (at > text.length) break;
      edits.push(edit(start, at, after.slice(0, 6)));
    }
    return edits;
  };

  it('give the text that round after round gives, and leave clusters whole', () => {
    assert(
      property(awkwardText, roundOf, roundOf, roundOf, constantFrom('', 'I dont no '), (rest, ...more) => {
        const [first, second, third, lead] = more;
        const text = lead + rest;
        let current = text;
        let edits: readonly Correction[] = [];
        for (const parts of [first, second, third]) {
          const found = editsIn(current, parts);
          edits = compose(edits, found, current);
          current = written(current, found);
          expect(written(text, edits)).toBe(current);
        }
        const final = narrowed(text, edits);
        expect(written(text, final)).toBe(current);
        const isBoundary = graphemeBoundaries(text);
        let last = 0;
        for (const { start, end, replacement } of final) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(isBoundary(start) && isBoundary(end)).toBe(true);
          expect(text.slice(start, end)).not.toBe(replacement);
          last = end;
        }
      }),
      campaign({ short: 500, long: 20_000 }),
    );
  });
});
