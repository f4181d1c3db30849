import { array, assert, asyncProperty, constantFrom, oneof } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { applyChanges, graphemeBoundaries } from '../../src/text';
import { campaign, timeLimitMs } from '../support/campaign';
import { awkwardText } from '../text/arbitraries';
import { clean } from './clean';
import { corrections } from './corrections';
import { readLines, readWrongSentence } from './neighbors';
import { otherLanguages } from './other-languages';
import { proofreader } from './real-proofreader';

vi.setConfig({ testTimeout: timeLimitMs(240_000) });

const sentences = [
  ...clean,
  ...corrections.map(([written]) => written),
  ...readLines('wrong.txt').map((line) => readWrongSentence(line).written),
];
const foreign = Object.values(otherLanguages).flat();

/** Sentences with what stands in fields beside them: addresses, placeholders, line breaks, invisible characters. */
const written = array(
  oneof(
    { weight: 6, arbitrary: constantFrom(...sentences) },
    { weight: 1, arbitrary: constantFrom(...foreign) },
    { weight: 1, arbitrary: awkwardText },
    {
      weight: 6,
      arbitrary: constantFrom(
        ' ', '\n', '\r\n', '\n\n', '\r\n\r\n', '\r', '\u200b', '\u00ad', '\ufeff', '\u202e', '\u2060', ' anna@example.com ',
        ' [EMAIL_1] ', ' https://example.com/teh ', ' `teh` ', ' i ', ' the the ', ' dont ', ' , ', '\u200d', '\u0301',
        ' more better ', ' he dont ', ' alot ', ' a hour ', ' should of went ', '"', '’',
      ),
    }, // prettier-ignore
  ),
  { minLength: 1, maxLength: 12 },
).map((parts) => parts.join(''));

describe('the changes of a text', () => {
  it('give exactly the text that correcting it round by round gives', async () => {
    await assert(
      asyncProperty(written, async (text) => {
        const job = { text, dialect: 'american', dictionary: [] } as const;
        const { text: settled } = await proofreader.proofread(job);
        const changes = await proofreader.changesIn(job);
        expect(applyChanges(text, changes)).toBe(settled);
        const isBoundary = graphemeBoundaries(text);
        for (const { start, end } of changes) expect(isBoundary(start) && isBoundary(end)).toBe(true);
      }),
      campaign({ short: 200, long: 10_000 }),
    );
  });
});
