import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { foreignSentences } from '../../src/proofreader/foreign-sentences';
import { isWhollyForeign } from '../../src/rewrite';
import { campaign } from '../support/campaign';
import { clean } from './clean';
import { corrections } from './corrections';
import { lookalikes } from './lookalikes';
import { oddEnglish } from './odd-english';
import { otherLanguages } from './other-languages';
import { proofread } from './real-proofreader';

// Setting the rules up takes seconds, once per dialect.
vi.setConfig({ testTimeout: 120_000 });

describe('mistakes people make', () => {
  it.each(corrections)('%j', async (written, meant) => {
    expect((await proofread(written)).text).toBe(meant);
  });
});

describe('right sentences come back unchanged', () => {
  it.each([...clean, ...lookalikes].map((text) => [text]))('%j', async (text) => {
    expect((await proofread(text)).text).toBe(text);
  });

  it.each(corrections.map(([, meant]) => [meant]))('after correction: %j', async (meant) => {
    expect((await proofread(meant)).text).toBe(meant);
  });
});

describe('other languages', () => {
  it.each([
    [
      'https://example.com/слово.teh?recieved=1 i recieved it',
      'https://example.com/слово.teh?recieved=1 I received it',
    ],
    [
      'Look at teh code:\n```\n// 这是一个注释。\n\nlet recieved = teh;\n```\ni recieved it.',
      'Look at the code:\n```\n// 这是一个注释。\n\nlet recieved = teh;\n```\nI received it.',
    ],
    ['Set `это переменная. teh name` as i recieved it.', 'Set `это переменная. teh name` as I received it.'],
  ])('in code and addresses leave these whole: %j', async (written, meant) => {
    expect(await proofread(written)).toMatchObject({ text: meant, foreign: [] });
  });

  it.each(Object.entries(otherLanguages))(
    '%s is left alone, and every sentence is named',
    async (_, texts) => {
      for (const text of texts) {
        const { foreign, ...outcome } = await proofread(text);
        expect(outcome).toEqual({ text });
        expect({ text, unchecked: !isWhollyForeign(text, foreign) }).toEqual({ text, unchecked: false });
      }
    },
  );

  it('are not seen in bad English', async () => {
    const judged = await Promise.all(
      corrections.map(async ([written]) => ({ written, ...(await proofread(written)) })),
    );
    expect(judged.filter(({ foreign }) => foreign.length > 0)).toEqual([]);
  });

  it('are not seen in right sentences, names, code, lists and chat', () => {
    const all = [...clean, ...lookalikes, ...oddEnglish];
    expect(all.filter((text) => foreignSentences(text).length > 0)).toEqual([]);
  });

  it.each(corrections.slice(0, 40))(
    '%j is corrected between two sentences of French',
    async (written, meant) => {
      const [before, after] = [
        'Je ne suis pas au bureau cette semaine. ',
        '\nÀ lundi, et bon courage à tous !',
      ];
      const { text, foreign } = await proofread(before + written + after);
      expect(text).toBe(before + meant + after);
      expect(foreign.map(({ start, end }) => (before + written + after).slice(start, end))).toEqual([
        before.trim(),
        after.trim(),
      ]);
    },
  );

  it('leaves a short line to the language around it', () => {
    const text = 'Bonjour Marie,\n\nje ne peux pas venir ce soir.\n\nBises\n\nP.S. I recieved alot of it.';
    expect(foreignSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bonjour Marie,',
      'je ne peux pas venir ce soir.',
      'Bises',
    ]);
  });

  it.each([
    ['Hi all,\non se voit demain soir chez moi\nBye', ['on se voit demain soir chez moi']],
    [
      'Thanks for the help with the car.\nwir sehen uns dann morgen abend bei mir\nTschüss',
      ['wir sehen uns dann morgen abend bei mir', 'Tschüss'],
    ],
    ['on se voit demain soir chez moi\nBye', ['on se voit demain soir chez moi', 'Bye']],
  ])('takes a short line of English words out of a foreign text only beside English: %j', (text, foreign) => {
    expect(foreignSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(foreign);
  });

  it.each([
    ['fr', 'Je ne sais pas pourquoi il est parti sans nous.'],
    ['de', 'Ich weiß nicht, warum er das für mich gemacht hat.'],
    ['ja', '会議は明日の朝九時に始まります。'],
    [undefined, 'Nuk e di pse ai e bëri këtë.'],
    [undefined, 'Níl a fhios agam cén fáth a ndearna sé é.'],
    [undefined, 'لا أعرف لماذا فعل ذلك.'],
  ])('names %s only where the sentence tells: %j', (language, text) => {
    expect(foreignSentences(text).map((sentence) => sentence.language)).toEqual([language]);
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
        const { text: revised } = await proofread(text);
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
