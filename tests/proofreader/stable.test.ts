import { readFileSync } from 'node:fs';

import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { campaign, timeLimitMs } from '../support/campaign';
import { clean } from './clean';
import { corrections } from './corrections';
import { lookalikes } from './lookalikes';
import { readLines, readWrongSentence } from './neighbors';
import { proofread } from './real-proofreader';

vi.setConfig({ testTimeout: timeLimitMs(240_000) });

const sentences = [
  ...clean,
  ...lookalikes,
  ...corrections.map(([written]) => written),
  ...readLines('right.txt'),
  ...readLines('wrong.txt').map((line) => readWrongSentence(line).written),
];

interface Readings {
  readonly once: string;
  readonly twice: string;
}

async function proofreadTwice(text: string): Promise<Readings> {
  const { text: once } = await proofread(text);
  return { once, twice: (await proofread(once)).text };
}

describe('proofreading a result again changes nothing', () => {
  it.each([
    'README.md',
    'docs/engines.md',
    'tests/proofreader/slips.test.ts',
    'tests/proofreader/corrections.ts',
    'src/locales/en.yml',
  ])('for %s', async (file) => {
    const { once, twice } = await proofreadTwice(readFileSync(file, 'utf8'));
    expect(twice).toBe(once);
  });

  it('for sentences in any order, joined and written in any way', async () => {
    const joint = constantFrom(
      ' ', ' ', ' ', '\n', '\n\n', '\r\n- ', ' "', '" ', ', ', ' (', ') ', '; ', ' — ', " '", "' ", ' and ', '… ', ': ',
      ' then ', ' i ', ' its ', ' the the ', ' . ',
    ); // prettier-ignore
    const manner = constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => text.replace(/[.!?]$/u, ''),
      (text) => text.replaceAll("'", '’'),
      (text) => text.replaceAll("'", ''),
      (text) => text.replaceAll(' ', '\n'),
      (text) => text.slice(0, Math.ceil(text.length / 2)),
      (text) => text.slice(Math.floor(text.length / 2)),
      (text) => text.toUpperCase(),
    );
    const part = tuple(constantFrom(...sentences), manner, joint);
    await assert(
      asyncProperty(array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const text = parts.map(([sentence, change, glue]) => change(sentence) + glue).join('');
        const { once, twice } = await proofreadTwice(text);
        expect(twice).toBe(once);
      }),
      campaign({ short: 100, long: 10_000 }),
    );
  });
});

describe('no correction makes the next one wrong', () => {
  it.each([
    ["It isnt' ready.", "It isn't ready."],
    ['It isnt’ ready.', "It isn't ready."],
    ["'He isnt' she said.", "'He isn't' she said."],
    ['The girls easily beleive them.', 'The girls easily believe them.'],
    ['girls easy beleive them', 'girls easy believe them'],
    ["I'm was giving it a try.", 'I was giving it a try.'],
    ["I've being using this app for years.", "I've been using this app for years."],
    ['Everyday is a gift.', 'Everyday is a gift.'],
    ['I do it everyday.', 'I do it every day.'],
  ])('%j', async (written, meant) => {
    expect(await proofreadTwice(written)).toEqual({ once: meant, twice: meant });
  });
});
