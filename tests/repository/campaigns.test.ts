import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { currentSeed, ensureSeed } from '../support/campaign-environment';
import { sourceFiles } from '../support/source-files';

const helper = 'tests/support/campaign.ts';
const files = sourceFiles(['tests']).filter((file) => file !== helper && !file.includes('repository/'));
const filesWith = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

describe('random inputs', () => {
  it('have a number of runs and a seed only from the campaign helper', () => {
    expect(filesWith(/numRuns|Math\.random\(\)/)).toEqual([]);
  });

  it('come with the campaign’s parameters in every fast-check assertion', () => {
    const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    const uneven = filesWith(/from 'fast-check'/).filter((file) => {
      const text = readFileSync(file, 'utf8');
      return count(text, /\b(?:fc\.|await )?assert\(/g) !== count(text, /\bcampaign\(/g);
    });
    expect(uneven).toEqual([]);
  });
});

describe('the seed', () => {
  it('is the one given', () => {
    expect(ensureSeed({ SEED: '123' })).toBe(123);
  });

  it('is new where none is given, and the same for all processes after', () => {
    const environment: Record<string, string | undefined> = {};
    const seed = ensureSeed(environment);
    expect(currentSeed(environment)).toBe(seed);
    expect(ensureSeed({})).not.toBe(seed);
  });

  it.each(['', '-1', '1.5', '1e3', 'abc', '2147483648'])('is no “%s”', (SEED) => {
    expect(() => currentSeed({ SEED })).toThrow('SEED must be a whole number from 0 to 2147483647');
  });
});
