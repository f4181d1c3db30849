import { dice, type Dice } from './dice';
import type { LocaleData } from './locale';
import { locales } from './locales';
import { many } from './numbers';

/** A piece of personal data that the generator put into a text. */
export interface Gold {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Sample {
  readonly locale: string;
  readonly text: string;
  readonly gold: readonly Gold[];
}

function luhnDigit(body: string): string {
  const sum = Array.from(body)
    .toReversed()
    .map(Number)
    .reduce(
      (total, digit, index) =>
        total + (index % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
      0,
    );
  return String((10 - (sum % 10)) % 10);
}

function card(roll: Dice): string {
  const [prefix = '4', length = 16] =
    (
      [
        ['4', 16],
        ['51', 16],
        ['2221', 16],
        ['37', 15],
        ['6011', 16],
      ] as const
    )[roll(5)] ?? [];
  const body = prefix + many(roll, length - prefix.length - 1);
  const full = body + luhnDigit(body);
  const grouped =
    length === 15
      ? full.replace(/(\d{4})(\d{6})(\d{5})/, '$1 $2 $3')
      : full.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
  return [full, grouped, grouped.replaceAll(' ', '-')][roll(3)] ?? full;
}

function iban(roll: Dice, data: LocaleData): string {
  const body = data.bban
    .replaceAll('0', () => String(roll(10)))
    .replaceAll('A', () => String.fromCharCode(65 + roll(26)));
  const numeric = `${body}${data.country}00`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  const check = String(98n - (BigInt(numeric) % 97n)).padStart(2, '0');
  const whole = `${data.country}${check}${body}`;
  return roll(2) === 0 ? whole : whole.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

const fill = (pattern: string, roll: Dice): string => pattern.replaceAll('#', () => String(roll(10)));
const pick = <T>(roll: Dice, list: readonly T[]): T => {
  const item = list[roll(list.length)];
  if (item === undefined) throw new Error('an empty list was given to choose from');
  return item;
};

const mailHosts = ['example.org', 'mail.example.com', 'firma-example.de', 'example.co.uk'];

function value(kind: string, roll: Dice, data: LocaleData): string {
  switch (kind) {
    case 'email':
      return `${pick(roll, data.mailNames)}${roll(2) === 0 ? '.' : '_'}${roll(99)}@${pick(roll, mailHosts)}`;
    case 'card':
      return card(roll);
    case 'iban':
      return iban(roll, data);
    case 'phone':
      return fill(pick(roll, data.phones), roll);
    case 'national-id':
      return data.nationalId(roll);
    case 'postal-address':
      return fill(pick(roll, data.addresses), roll)
        .replace('{street}', pick(roll, data.streets))
        .replace('{city}', pick(roll, data.cities))
        .replace('{n}', String(1 + roll(180)));
    case 'date-of-birth':
      return pick(roll, data.dates)
        .replace('{d}', String(1 + roll(28)))
        .replace('{m}', String(1 + roll(12)).padStart(2, '0'))
        .replace('{y}', String(1940 + roll(65)));
    case 'ip-address':
      // Never this host itself: 127 names no one.
      return [128 + roll(80), ...[0, 0, 0].map(() => 11 + roll(200))].join('.');
    case 'stated-password':
      return (
        pick(roll, ['Sommer', 'tiger', 'Blau', 'Madrid', 'xK', 'monk3y']) +
        pick(roll, ['!', '_', '#', '']) +
        String(10 + roll(8999)) +
        pick(roll, ['', '!', 'x'])
      );
    default:
      throw new Error(`the generator knows no ${kind}`);
  }
}

/** Texts with one to three pieces of personal data each, and as many without any. */
export function generate(count: number, seed: number): readonly Sample[] {
  const roll = dice(seed);
  const samples: Sample[] = [];
  for (let index = 0; index < count; index += 1) {
    const data = pick(roll, locales);
    let text = '';
    const gold: Gold[] = [];
    const pieces = 1 + roll(3);
    for (let piece = 0; piece < pieces; piece += 1) {
      if (text !== '') text += pick(roll, [' ', '\n', '  ', '\r\n']);
      const plain = roll(2) === 0;
      const template = pick(roll, plain ? data.plain : data.templates);
      const match = /\{\{([a-z-]+)\}\}/.exec(template);
      if (!match) {
        text += fill(template, roll);
        continue;
      }
      const kind = match[1] ?? '';
      const before = template.slice(0, match.index);
      const filled = value(kind, roll, data);
      const start = text.length + before.length;
      text += before + filled + template.slice(match.index + match[0].length);
      gold.push({ kind, start, end: start + filled.length });
    }
    samples.push({ locale: data.locale, text, gold });
  }
  return samples;
}
