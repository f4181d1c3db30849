import * as fc from 'fast-check';

const pieces = [
  'a',
  'The',
  'word',
  "don't",
  'naïve',
  'e\u0301',
  'o\u0308\u0323',
  'Å',
  '12',
  '3.50',
  ' ',
  ' ',
  '  ',
  '\u00A0',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '.',
  ',',
  '!',
  '? ',
  '...',
  '-',
  '–',
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '👍',
  '👍🏽',
  '👨‍👩‍👧',
  '🇩🇪',
  '🏳️‍🌈',
  '❤️',
  '1️⃣',
  '\u200D',
  '\u200B',
  '\uFE0F',
  '\u0301',
  '\uFEFF',
  'שלום',
  'مرحبا',
  '\u202E',
  '\u200F',
  '我们',
  '需要',
  'カタカナ',
  'が',
  '한국',
  'สวัสดี',
  'नमस्ते',
  'क्ष',
  '\u0600',
  '\uD83D',
  '\uDC4D',
  '\uDBFF',
  '[EMAIL_1]',
  '<text>',
  '</text>',
  '\u0000',
  'ﬁ',
  'İ',
  'ß',
];

/** Text of everything that breaks naive code: marks, ZWJ, right to left, CJK, CRLF, lone surrogates. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
);

/** A text and the same with a few pieces taken out, put in or replaced, at any code unit. */
export const editedText: fc.Arbitrary<[string, string]> = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom('', ...pieces)), { maxLength: 5 }),
  )
  .map(([text, edits]) => {
    let revised = text;
    for (const [at, remove, insert] of edits) {
      const start = at % (revised.length + 1);
      revised = revised.slice(0, start) + insert + revised.slice(start + remove);
    }
    return [text, revised];
  });
