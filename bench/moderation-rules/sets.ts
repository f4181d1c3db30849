import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import type { Gold } from './generate';

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

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

export interface SecretRow {
  readonly text: string;
  readonly secret: boolean;
}

/** Rules whose "secret" is no secret to a person: words chosen by a test, file names, binary key stores. */
const notSecrets = /rule-(?:example|pattern|filter-comments|no-homedir|no-dotenv|no-k8s-kind-secret)$/;
const binary = /privatekey-p12/;

export const readSecretlint = (path: string): readonly SecretRow[] =>
  v
    .parse(
      v.array(
        v.object({ rule: v.string(), case: v.string(), text: v.string(), messages: v.array(v.unknown()) }),
      ),
      lines(path),
    )
    .filter((row) => !notSecrets.test(row.rule) && !binary.test(row.case))
    .map(({ text, messages }) => ({ text, secret: messages.length > 0 }));

export const readGitleaks = (path: string): readonly SecretRow[] =>
  v
    .parse(v.array(v.object({ rule: v.string(), label: v.number(), text: v.string() })), lines(path))
    .map(({ text, label }) => ({ text, secret: label === 1 }));

/** The comments of the table, without their ids. */
export const readProse = (path: string, length: number): string =>
  readFileSync(path, 'utf8').replaceAll(/^\d+,/gm, '').slice(0, length);
