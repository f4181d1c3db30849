import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import type { Gold } from './generate';

const presidioRow = v.object({
  full_text: v.string(),
  spans: v.array(
    v.object({
      entity_type: v.string(),
      entity_value: v.string(),
      start_position: v.number(),
      end_position: v.number(),
    }),
  ),
});

/** Which of our kinds answers to which of the set's. */
const presidioKinds: Readonly<Record<string, readonly string[]>> = {
  PHONE_NUMBER: ['phone'],
  CREDIT_CARD: ['card'],
  EMAIL_ADDRESS: ['email'],
  IBAN_CODE: ['iban'],
  US_SSN: ['national-id'],
  IP_ADDRESS: ['ip-address'],
  US_DRIVER_LICENSE: ['document-number'],
  ADDRESS: ['postal-address'],
  PERSON: ['person-name'],
};

/** The set counts code points; offsets here are UTF-16. */
export function readPresidio(path: string): {
  readonly samples: readonly { readonly text: string; readonly gold: readonly Gold[] }[];
  readonly kindsOf: (kind: string) => readonly string[];
} {
  const rows = v.parse(v.array(presidioRow), JSON.parse(readFileSync(path, 'utf8')));
  const samples = rows.map(({ full_text: text, spans }) => {
    const points = Array.from(text);
    const unit = (point: number): number => points.slice(0, point).join('').length;
    const gold = spans
      .filter((span) => span.entity_type in presidioKinds)
      .map((span) => ({
        kind: span.entity_type,
        start: unit(span.start_position),
        end: unit(span.end_position),
      }));
    return { text, gold };
  });
  return { samples, kindsOf: (kind) => presidioKinds[kind] ?? [] };
}

/** The comments of the table, without their ids. */
export const readProse = (path: string, length: number): string =>
  readFileSync(path, 'utf8').replaceAll(/^\d+,/gm, '').slice(0, length);
