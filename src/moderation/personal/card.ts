import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { groupsAround } from './groups';

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

/** The check digit of ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, double = false; index >= 0; index -= 1, double = !double) {
    const value = digits.charCodeAt(index) - 48;
    sum += double ? (value > 4 ? value * 2 - 9 : value * 2) : value;
  }
  return sum % 10 === 0;
}

const context =
  /\b(?:card|credit|debit|visa|master ?card|amex|american express|cc|kreditkarte|karte|carte|carta|tarjeta|cartão|kaart|karta|kort|карт)/i;

function isCard(digits: string): Issuer | undefined {
  if (digits.length < 12 || digits.length > 19 || !luhn(digits) || /^(\d)\1+$/.test(digits)) return undefined;
  return issuers.find(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length));
}

function find(subject: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const run of subject.digitRuns) {
    if (run.digits.length < 12) continue;
    for (const group of groupsAround(subject.text, run, { min: 12, max: 19, separators: ' -\u00A0\u202F' })) {
      if (!isCard(group.digits)) continue;
      const usual = group.digits.length === 16 || group.digits.length === 15;
      const near = context.test(subject.text.slice(Math.max(0, group.start - 60), group.start));
      // Unusual lengths pass Luhn by chance once in ten: they count only beside a word for a card.
      if (!usual && !near) continue;
      hits.push({ start: group.start, end: group.end, confidence: near ? 0.99 : 0.95 });
    }
  }
  return hits;
}

export const cardRule: Rule = {
  id: 'personal.card',
  category: 'personal',
  kind: 'card',
  label: 'CARD',
  words: 'a payment card number (known issuer, right check digit)',
  expressions: [],
  find,
};
