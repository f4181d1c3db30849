import { describe, expect, it } from 'vitest';

import { inspect } from '../../src/filter';
import { campaignRandom } from '../support/campaign';

const people = [
  'My sister',
  'The old man',
  'Our neighbour',
  'A friend of mine',
  'The doctor',
  'Nobody',
  'The committee',
  'She',
  'I',
];
const deeds = [
  'walked',
  'waited',
  'forgot',
  'wrote',
  'cooked',
  'argued',
  'slept',
  'counted',
  'travelled',
  'cried',
  'laughed',
  'sold',
  'measured',
  'read',
];
const objects = [
  'the letter',
  'a cake',
  'every page',
  'the garden',
  'the accounts',
  'a thousand reasons',
  'the whole story',
  'some bread',
  'the exam',
  'a long poem',
  'the bill',
  'our secret',
];
const places = [
  'in the kitchen',
  'at the station',
  'behind the church',
  'on the way home',
  'in hospital',
  'in front of everyone',
  'near the river',
  'in room',
];
const endings = [
  '.',
  '!',
  '?',
  '; nobody minded.',
  ', again and again.',
  ' and then it rained.',
  ' (she said so twice).',
  '...',
];
const numbers = [
  (n: number) => `in ${1800 + n}`,
  (n: number) => `for ${n} minutes`,
  (n: number) => `${n},${100 + n} times`,
  (n: number) => `at ${n % 24}:${10 + (n % 50)}`,
  (n: number) => `on ${1 + (n % 28)}/${1 + (n % 12)}/20${10 + (n % 15)}`,
  (n: number) => `for €${n}.${10 + (n % 90)}`,
  (n: number) => `between ${1900 + n} and ${1950 + n}`,
  (n: number) => `${n} to ${n + 3}`,
  (n: number) => `(pp. ${n}–${n + 12})`,
  (n: number) => `section ${n % 9}.${n % 7}.${n % 5}`,
  (n: number) => `${n} ${100 + (n % 900)} ${100 + ((n * 7) % 900)} steps`,
  (n: number) => `ISBN 978-${n % 10}-${10 + (n % 89)}-${100000 + n * 811}-${n % 10}`,
  (n: number) => `order ${1_000_000_000 + n * 7_919_317}`,
  (n: number) => `lot ${7000 + n} ${1000 + n * 3} ${2000 + n * 5} ${3000 + n * 7}`,
];

function prose(length: number): string {
  const random = campaignRandom();
  const roll = (sides: number): number => Math.floor(random() * sides);
  const pick = <T>(list: readonly T[], fallback: T): T => list[roll(list.length)] ?? fallback;
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const number = roll(3) === 0 ? ` ${pick(numbers, () => '')(roll(99) + 1)}` : '';
    const words = [people, deeds, objects, places].map((list) => pick(list, '')).join(' ');
    const sentence = `${words}${number}${pick(endings, '.')}${roll(9) === 0 ? '\n\n' : ' '}`;
    parts.push(sentence);
    size += sentence.length;
  }
  return parts.join('');
}

describe('a megabyte of ordinary prose, numbers and all', () => {
  it('holds no card, no bank account, no e-mail address and no secret', async () => {
    const text = prose(1_000_000);
    const { findings } = await inspect(text, { direction: 'input', strictness: 'strict', locale: 'en-GB' });
    const wrong = findings.filter(
      (finding) =>
        ['card', 'iban', 'email', 'ip-address', 'mac-address'].includes(finding.kind) ||
        finding.category === 'secret',
    );
    expect(wrong.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  }, 60_000);

  it('gives no reason to warn anybody', async () => {
    const text = prose(60_000);
    const { decision } = await inspect(text, { direction: 'input', strictness: 'standard', locale: 'en-GB' });
    expect(decision.because.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  }, 30_000);
});
