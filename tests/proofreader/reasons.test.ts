import { describe, expect, it, vi } from 'vitest';

import { familyReasons, ownReasons } from '../../src/proofreader/reasons';
import { refusedKinds } from '../../src/proofreader/rules';
import { slipNames } from '../../src/proofreader/slips';
import { reasons } from '../../src/text';
import { corrections } from './corrections';
import { readLines, readWrongSentence } from './neighbors';
import { changesIn } from './real-proofreader';

vi.setConfig({ testTimeout: 120_000 });

/** Every family of Harper 2.10: its LintKind. */
const families = [
  'Agreement',
  'BoundaryError',
  'Capitalization',
  'Eggcorn',
  'Enhancement',
  'Formatting',
  'Grammar',
  'Malapropism',
  'Miscellaneous',
  'Nonstandard',
  'Punctuation',
  'Readability',
  'Redundancy',
  'Regionalism',
  'Repetition',
  'Spelling',
  'Style',
  'Typo',
  'Usage',
  'WordChoice',
];

describe('every change says why', () => {
  it('by a reason for each rule of ours', () => {
    expect([...slipNames, 'Misspelling'].filter((rule) => !(rule in ownReasons))).toEqual([]);
  });

  it('by a reason for each family of the linter that is not refused', () => {
    expect(families.filter((family) => !refusedKinds.has(family) && !(family in familyReasons))).toEqual([]);
  });

  it('and which rule, and how sure it is; few right corrections are left to check', async () => {
    const written = [
      ...corrections.map(([text]) => text),
      ...readLines('wrong.txt').map((line) => readWrongSentence(line).written),
    ];
    let sure = 0;
    let rest = 0;
    for (const text of written)
      for (const { rule, reason, certainty } of await changesIn(text)) {
        expect(rule).not.toBe('');
        expect(reasons).toContain(reason);
        if (certainty === 'sure') sure++;
        else rest++;
      }
    expect(sure).toBeGreaterThan(300);
    expect(rest / (sure + rest)).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['I definately agree.', 'common_misspelling', 'sure'],
    ['He know it.', 'agreement', 'sure'],
    ['I saw the the cat.', 'repeated_word', 'sure'],
    ['Its a shame.', 'its', 'sure'],
    ['We waited a hour.', 'a_or_an', 'sure'],
    ['We should of waited.', 'helping_verb', 'sure'],
    ['It was late and well be back soon.', 'apostrophe', 'check'],
  ])('%j', async (text, reason, certainty) => {
    expect(await changesIn(text)).toMatchObject([{ reason, certainty }]);
  });
});
