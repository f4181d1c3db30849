import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sanitize } from '../../src/filter';
import { campaign } from '../support/campaign';

const kinds = (text: string): string[] => sanitize(text).changes.map(({ kind, count }) => `${kind} ${count}`);

describe('what hides, reorders or floods a text is taken out and reported', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc', ['control-character 1', 'control-character 1']],
    ['pay \u202Eevil\u202C now', 'pay evil now', ['bidi-control 1', 'bidi-control 1']],
    ['ig\u200Bnore', 'ignore', ['zero-width 1']],
    ['Hi\u{E0048}\u{E0069}!', 'Hi!', ['tag-characters 2']],
    ['a\uD800b', 'a\uFFFDb', ['lone-surrogate 1']],
    ['x\u2028y', 'x\ny', ['line-separator 1']],
    ['e' + '\u0301'.repeat(1_000_000), 'e' + '\u0301'.repeat(10), ['combining-marks 999990']],
    ['A\uFE01\uFE02\uFE03', 'A\uFE01', ['variation-selectors 2']],
  ])('%#', (text, clean, reported) => {
    expect(sanitize(text).text).toBe(clean);
    expect(kinds(text)).toEqual(reported);
  });

  it('cuts what is too long, not through a character', () => {
    const longest = 'a'.repeat(499_999);
    expect(sanitize(`${longest}😀cd`)).toMatchObject({
      text: longest,
      changes: [{ kind: 'too-long', start: 499_999, end: 500_003 }],
    });
  });
});

describe('writing stays as it is', () => {
  it.each([
    'Tab\tline\r\nline',
    'می‌خواهم',
    'مَ‌خواهم',
    'क्‍ष',
    '👩‍👩‍👧‍👦 ❤️ 1️⃣ 👍🏽',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    'Việt Nam, שָׁלוֹם, كِتَاب',
    '葛\u{E0100}飾区',
  ])('%s', (text) => {
    expect(sanitize(text)).toMatchObject({ text, changes: [] });
  });
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\u200B',
      '\u200D',
      '\u202E',
      '\u0301',
      '\uD83D',
      '\uDE00',
      '😀',
      '\u{E0041}',
      '\uFE0F',
      'ب',
      '中',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 80,
});

describe('for every string', () => {
  it('sanitising twice changes nothing more, and the result holds no lone surrogate', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = sanitize(text).text;
        expect(sanitize(once).text).toBe(once);
        expect(/\p{Surrogate}/u.test(once)).toBe(false);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('the changes tell the whole difference, and the offset map follows them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: clean, changes, toOriginal } = sanitize(text);
        let rebuilt = '';
        let at = 0;
        for (const { start, end, replacement } of changes) {
          expect(start).toBeGreaterThanOrEqual(at);
          for (let offset = at; offset < start; offset += 1) {
            const mapped = rebuilt.length + offset - at;
            expect(clean.charAt(mapped)).toBe(text.charAt(offset));
            expect(toOriginal(mapped)).toBe(offset);
          }
          rebuilt += text.slice(at, start) + replacement;
          at = end;
        }
        expect(rebuilt + text.slice(at)).toBe(clean);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});
