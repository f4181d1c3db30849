import { pattern } from '../../shared';
import { luhn } from './id-checks';
import { numberExpressions } from '../scan/numbers';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

interface Issuer {
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
}

/** Issuer identification numbers after ISO/IEC 7812; prefixes as published by the schemes. */
const issuers: readonly Issuer[] = [
  { prefix: /^4/, lengths: [16, 19, 13] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:2131|1800)/, lengths: [15] },
  { prefix: /^(?:30[0-5]|3095|36|3[89])/, lengths: [14] },
  { prefix: /^(?:62|81)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { prefix: /^220[0-4]/, lengths: [16] },
];

const context = new RegExp(
  pattern`
    \b(?:
      card
      |credit
      |debit
      |visa
      |master ?card
      |amex
      |american express
      |cc
      |kreditkarte
      |karte
      |carte
      |carta
      |tarjeta
      |cartão
      |kaart
      |karta
      |kort
      |карт
    )
  `,
  'i',
);

/** How cards are printed: in one, in fours, American Express 4-6-5, Diners 4-6-4. */
const printed = new RegExp(pattern`
    ^(?:
      \d{12,19}
      |\d{4}(?:([ \u00A0\u202F-])\d{4}){2}\1\d{1,7}
      |\d{4}([ \u00A0\u202F-])\d{6}\2\d{4,5}
      |\d{4}(?:([ \u00A0\u202F-])\d{4}){3}\3\d{3}
    )$
  `);

function isCard(digits: string): boolean {
  if (digits.length < 12 || digits.length > 19 || !luhn(digits) || /^(\d)\1{11,18}$/.test(digits))
    return false;
  return issuers.some(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length));
}

function find(subject: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { start, end, digits, written } of subject.numbers) {
    if (!isCard(digits) || !printed.test(written)) continue;
    const near = context.test(subject.text.slice(Math.max(0, start - 60), start));
    // Unusual lengths pass the check by chance once in ten: they count only beside a word for a card.
    if (digits.length !== 16 && digits.length !== 15 && !near) continue;
    hits.push({ start, end, confidence: near ? 0.99 : 0.95 });
  }
  return hits;
}

export const cardRule: Rule = {
  id: 'personal.card',
  category: 'personal',
  kind: 'card',
  label: 'CARD',
  words: 'a payment card number (known issuer, right check digit)',
  expressions: [...numberExpressions, printed, context],
  find,
};
