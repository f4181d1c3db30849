import isIBAN from 'validator/lib/isIBAN.js';

import { wordAt, wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

/** Country, check digits, then 11 to 30 characters in groups; ISO 13616. */
const candidate = /[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]){11,30}/gi;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const hit = wordBefore(text, match.index) ? undefined : longestValid(text, match.index, match[0]);
    if (hit) hits.push(hit);
    candidate.lastIndex = hit ? hit.end : match.index + 1;
  }
  return hits;
}

/** The greedy candidate may have swallowed the next words: tries every end that stands on a boundary. */
function longestValid(text: string, start: number, found: string): Hit | undefined {
  for (let length = found.length; length >= 15; length -= 1) {
    const end = start + length;
    const lastChar = text.charAt(end - 1);
    if (lastChar === ' ' || lastChar === '-' || lastChar === '\u00A0' || wordAt(text, end)) continue;
    const compact = text
      .slice(start, end)
      .replaceAll(/[ \u00A0-]/g, '')
      .toUpperCase();
    if (isIBAN(compact)) return { start, end, confidence: 0.995 };
  }
  return undefined;
}

export const ibanRule: Rule = {
  id: 'personal.iban',
  category: 'personal',
  kind: 'iban',
  label: 'IBAN',
  words: 'a bank account number (IBAN with the right check digits)',
  expressions: [candidate],
  find,
};
