import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  chunkText,
  maskSpans,
  normalisePlaceholders,
  restorePartial,
  restorePlaceholders,
  type MaskSpan,
} from '../../src/text';
import { awkwardText } from './arbitraries';
import { campaign } from '../support/campaign';

/** Masks the parts in braces: 'to {EMAIL:ann@x.org}' . */
function marked(notation: string): { text: string; spans: MaskSpan[] } {
  const spans: MaskSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of notation.matchAll(/\{([A-Z]+):([^}]*)\}/g)) {
    text += notation.slice(from, match.index);
    spans.push({ label: match[1] ?? '', start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + notation.slice(from), spans };
}

const masked = (notation: string): string => {
  const { text, spans } = marked(notation);
  return maskSpans(text, spans).masked;
};

const table = new Map([
  ['[EMAIL_1]', 'ann@x.org'],
  ['[PHONE_1]', '555'],
]);

describe('masking', () => {
  it.each([
    ['numbers by label', 'To {EMAIL:a@b.c} or {PHONE:555}', 'To [EMAIL_1] or [PHONE_1]'],
    ['takes a backslash before it along', 'C:\\dir\\{NAME:ann} x', 'C:\\dir[NAME_1] x'],
    ['the same value once', '{EMAIL:a@b.c}, {EMAIL:d@e.f}, {EMAIL:a@b.c}', '[EMAIL_1], [EMAIL_2], [EMAIL_1]'],
    ['a placeholder of the text’s own', '[EMAIL_1] {EMAIL:a@b.c}', '[EMAIL_1] [EMAIL_2]'],
    ['or what would be read as one', 'email 1, Email-2: {EMAIL:a@b.c}', 'email 1, Email-2: [EMAIL_3]'],
  ])('%s', (_, notation, expected) => {
    expect(masked(notation)).toBe(expected);
  });

  it('hides overlapping spans together', () => {
    const spans = [
      { start: 4, end: 9, label: 'URL' },
      { start: 2, end: 6, label: 'EMAIL' },
    ];
    expect(maskSpans('0123456789', spans).masked).toBe('01[EMAIL_1]9');
  });
});

describe('restoring', () => {
  it.each([
    ['exact', '[EMAIL_1]', 'ann@x.org'],
    ['lower case', '[email_1]', 'ann@x.org'],
    ['no brackets', 'to EMAIL_1.', 'to ann@x.org.'],
    ['lower case without brackets', 'to email_1.', 'to ann@x.org.'],
    ['a space inside', '[EMAIL 1]', 'ann@x.org'],
    ['spaces around', '[ Email_1 ]', 'ann@x.org'],
    ['a hyphen', '[EMAIL-1]', 'ann@x.org'],
    ['nothing between', '[EMAIL1]', 'ann@x.org'],
    ['capitals without brackets', 'EMAIL 1 or EMAIL1', 'ann@x.org or ann@x.org'],
    ['one bracket lost', '[EMAIL_1 or EMAIL_1]', 'ann@x.org or ann@x.org'],
    ['Markdown escapes', '\\[EMAIL\\_1\\]', 'ann@x.org'],
    ['in the text’s own brackets', '[[EMAIL_1]]', '[ann@x.org]'],
    ['between letters of an ending', '[EMAIL_1]s', 'ann@x.orgs'],
    ['ordinary words stay', 'my email 1 is here', 'my email 1 is here'],
    ['longer numbers are others', 'EMAIL_12 EMAIL_1x', 'EMAIL_12 EMAIL_1x'],
    ['words with the label inside stay', 'myEMAIL_1', 'myEMAIL_1'],
  ])('%s', (_, text, expected) => {
    expect(restorePlaceholders(text, table).text).toBe(expected);
  });

  it('reports what is missing, invented and how often each was found', () => {
    const { missing, unknown, counts } = restorePlaceholders(
      '[EMAIL_1] [EMAIL_7] [CARD_1] email_1 [see 3]',
      table,
    );
    expect(missing).toEqual(['[PHONE_1]']);
    expect(unknown).toEqual(['[EMAIL_7]', '[CARD_1]']);
    expect(Object.fromEntries(counts)).toEqual({ '[EMAIL_1]': 2, '[PHONE_1]': 0 });
  });

  it('does not put a value through the mill again', () => {
    const tricky = new Map([
      ['[AA_1]', '[BB_1]'],
      ['[BB_1]', '[AA_1]'],
    ]);
    expect(restorePlaceholders('[AA_1][BB_1]', tricky).text).toBe('[BB_1][AA_1]');
  });

  it('holds back what has not arrived', () => {
    const arriving = ['to [', 'to [EMA', 'to [EMAIL_1', 'to [EMAIL_1]', 'to [EMAIL_1] now', 'to EMAIL_1'];
    expect(arriving.map((text) => restorePartial(text, table))).toEqual([
      'to ',
      'to ',
      'to ',
      'to ann@x.org',
      'to ann@x.org now',
      'to ',
    ]);
  });

  it('writes tolerated spellings the table’s way', () => {
    expect(normalisePlaceholders('email_1 and [phone 1]', table)).toBe('[EMAIL_1] and [PHONE_1]');
  });
});

describe('any text and spans', () => {
  const spans = fc.array(
    fc.record({ start: fc.nat(40), end: fc.nat(44), label: fc.constantFrom('EMAIL', 'URL', 'x-y') }),
    {
      maxLength: 5,
    },
  );

  it('comes back exactly, also in chunks, with nothing missing', () => {
    fc.assert(
      fc.property(awkwardText, spans, fc.integer({ min: 1, max: 30 }), (text, hidden, limit) => {
        const { masked, table, placed } = maskSpans(text, hidden);
        const restored = restorePlaceholders(masked, table);
        expect(restored.text).toBe(text);
        expect(restored.missing).toEqual([]);
        const chunks = chunkText(masked, limit, placed);
        expect(chunks.map((chunk) => restorePlaceholders(chunk.text, table).text).join('')).toBe(text);
        for (const { start, end } of placed) expect(table.has(masked.slice(start, end))).toBe(true);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});
