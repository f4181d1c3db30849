import { assert, asyncProperty } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { applyChanges, graphemeBoundaries } from '../../src/text';
import { campaign, timeLimitMs } from '../support/campaign';
import { fieldText } from './field-texts';
import { changesIn } from './real-proofreader';
import { correctedRoundByRound } from './round-by-round';

vi.setConfig({ testTimeout: timeLimitMs(240_000) });

describe('the changes of a text', () => {
  it('give exactly the text that correcting it round by round gives', async () => {
    await assert(
      asyncProperty(fieldText, async (text) => {
        const changes = await changesIn(text);
        expect(applyChanges(text, changes)).toBe(await correctedRoundByRound(text));
        const isBoundary = graphemeBoundaries(text);
        for (const { start, end } of changes) expect(isBoundary(start) && isBoundary(end)).toBe(true);
      }),
      campaign({ short: 150, long: 10_000 }),
    );
  });

  it.each([
    ['I definately need alot.', [['definately', 'definitely'], ['alot', 'a lot']]],
    ['He dont know.', [['dont', "doesn't"]]],
    ['We saw the the cat.', [[' the', '']]],
    ['It was more better then.', [['more ', '']]],
  ] as const)('are whole words that differ: %j', async (text, expected) => {
    const changes = await changesIn(text);
    expect(changes.map(({ start, end, replacement }) => [text.slice(start, end), replacement])).toEqual(expected);
  }); // prettier-ignore
});
