import { describe, expect, it } from 'vitest';

import { inspect } from '../../src/filter';
import type { InspectOptions } from '../../src/filter';

const input: InspectOptions = { direction: 'input', strictness: 'standard' };

/** The text with every mask written as {LABEL}: reads like what the engine gets to see. */
async function masked(text: string, options: Partial<InspectOptions> = {}): Promise<string> {
  const { decision } = await inspect(text, { ...input, ...options });
  let out = '';
  let at = 0;
  for (const { start, end, label } of decision.masks) {
    out += `${text.slice(at, start)}{${label}}`;
    at = end;
  }
  return out + text.slice(at);
}

describe('what a person writes and the engine must not see', () => {
  it.each([
    ['Write to ann.o-neil+work@mail.example.org, please.', 'Write to {EMAIL}, please.'],
    ['Zahlen Sie an DE89 3704 0044 0532 0130 00 bis morgen.', 'Zahlen Sie an {IBAN} bis morgen.'],
    ['My card is 4111 1111 1111 1111 and it expires soon.', 'My card is {CARD} and it expires soon.'],
    ['Call me at +44 20 7946 0958 tonight.', 'Call me at {PHONE} tonight.'],
    ['Call (212) 555-0199 now', 'Call {PHONE} now'],
    ['The wifi password is Tr0ub4dor&3!', 'The wifi password is {SECRET}'],
    ['Das WLAN-Passwort lautet: Sommer2024', 'Das WLAN-Passwort lautet: {SECRET}'],
    ['my key is AKIAIOSFODNN7QZTRWMP ok', 'my key is {SECRET} ok'],
    ['postgres://app:hunter2@db.internal:5432/app', 'postgres://app:{SECRET}@db.internal:5432/app'],
  ])('%s', async (text, expected) => {
    expect(await masked(text)).toBe(expected);
  });

  it('reads national numbers by the locale', async () => {
    expect(await masked('Rufen Sie mich an: 030 901820', { locale: 'de-DE' })).toContain('{PHONE}');
    expect(await masked('Mon portable : 06 12 34 56 78', { locale: 'fr-FR' })).toBe('Mon portable : {PHONE}');
  });
});

describe('what is left alone', () => {
  it.each([
    'The order number is 4111 1111 1111 1112 and the year was 2024-2025.',
    'Your password is too short. The password is case sensitive.',
    'See you @home at 10:30, version 1.2.3.4 or 12.11.2024.',
    'Open logo@2x.png with git@github.com:owner/repo.git',
    'I ignored his instructions and I hate Mondays.',
  ])('%s', async (text) => {
    expect(await masked(text)).toBe(text);
  });
});
