import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { clean, otherLanguages } from './clean';
import { corrections } from './corrections';
import { lookalikes } from './lookalikes';
import { proofread } from './real-proofreader';
import { campaign } from '../../support/campaign';

// Setting the rules up takes seconds, once per dialect.
vi.setConfig({ testTimeout: 120_000 });

describe('mistakes people make', () => {
  it.each(corrections)('%j', async (written, meant) => {
    expect((await proofread(written)).text).toBe(meant);
  });
});

describe('right sentences come back unchanged', () => {
  it.each([...clean, ...lookalikes].map((text) => [text]))('%j', async (text) => {
    expect(await proofread(text)).toMatchObject({ text, suggestionsApplied: 0 });
  });

  it.each(corrections.map(([, meant]) => [meant]))('after correction: %j', async (meant) => {
    expect((await proofread(meant)).text).toBe(meant);
  });
});

describe('other languages', () => {
  it.each(otherLanguages.map((text) => [text]))('%j is left alone, and it says so', async (text) => {
    expect(await proofread(text)).toEqual({ text, suggestionsApplied: 0, language: 'other' });
  });

  it('does not take bad English for another language', async () => {
    const judged = await Promise.all(
      corrections.map(async ([written]) => ({ written, ...(await proofread(written)) })),
    );
    expect(judged.filter(({ language }) => language === 'other')).toEqual([]);
  });
});

describe('settings', () => {
  it('spells corrections as the dialect does', async () => {
    const written = 'The colur of the harbuor was beautifull.';
    expect((await proofread(written, 'american')).text).toBe('The color of the harbor was beautiful.');
    expect((await proofread(written, 'british')).text).toBe('The colour of the harbour was beautiful.');
    expect((await proofread(written, 'australian')).text).toBe('The colour of the harbour was beautiful.');
  });

  it.each(['american', 'british', 'canadian', 'australian', 'indian'] as const)(
    'leaves both spellings alone in %s English',
    async (dialect) => {
      const text = 'The colour of the center is grey, and we organised a program.';
      expect((await proofread(text, dialect)).text).toBe(text);
    },
  );

  it('leaves the words of the personal dictionary alone, and corrects them again without it', async () => {
    const written = 'The frobnicater is definately on.';
    expect((await proofread('We definately like teh word.', 'american', ['teh'])).text).toBe(
      'We definitely like teh word.',
    );
    expect((await proofread(written, 'american', ['frobnicater', 'definately'])).text).toBe(written);
    expect((await proofread(written, 'american')).text).toContain('definitely');
  });
});

describe('any text', () => {
  const odd = oneof(
    string({ unit: 'binary', maxLength: 80 }),
    string({ unit: 'grapheme', maxLength: 80 }),
    array(
        constantFrom(
          ' the ', ' a ', "n't", ' to to ', ' 1st ', '20,000', '$5', '...', '\r\n', '\t', '"', '’', '😀',
          '\ud800', '\u0301', '\u202e', '𝒳', 'teh', 'http://a.b/c ', '`x`', '[EMAIL_1]', ' i ', 'wich', ' , ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  ); // prettier-ignore

  it('never throws, and changes nothing in other scripts', async () => {
    await assert(
      asyncProperty(odd, constantFrom('', 'The people in the house have no time. '), async (rest, start) => {
        const text = start + rest;
        const { text: revised, language, suggestionsApplied } = await proofread(text);
        expect(revised === text || (language === 'english' && suggestionsApplied > 0)).toBe(true);
        const kept = (all: string): string => all.replaceAll(/[\p{Script=Latin}\s.,!?'’"`\d$]/gu, '');
        expect(kept(revised)).toBe(kept(text));
      }),
      campaign({ short: 150, long: 10_000 }),
    );
  });

  it('survives very long words and very long texts', async () => {
    const word = 'x'.repeat(100_000);
    expect((await proofread(`This is ${word} and teh end.`)).text).toBe(`This is ${word} and the end.`);
    const many = 'I definately agree. '.repeat(300);
    expect((await proofread(many)).text).toBe('I definitely agree. '.repeat(300));
  });

  it('keeps everything outside the corrected words byte for byte', async () => {
    const around = constantFrom('😀 ', '𝒳 ', 'e\u0301 ', '\r\n', '👨‍👩‍👧 ', '“ok” ', '[NAME_1] ', '日本 ');
    await assert(
      asyncProperty(array(around, { maxLength: 6 }), async (parts) => {
        const before = `We agree ${parts.join('')}`;
        // Enough English around them: a text of mostly foreign letters is left alone as a whole.
        const after = 'so, and everybody said that the work would be done before the end of the week.';
        const { text } = await proofread(`${before}that it was definately ${after}`);
        expect(text).toBe(`${before}that it was definitely ${after}`);
      }),
      campaign({ short: 60, long: 2_000 }),
    );
  });
});
