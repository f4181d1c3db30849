import type { Dice } from './dice';

/** Identity numbers with the check digits that their states ask for, written apart from the rules that read them. */
export const many = (roll: Dice, count: number): string =>
  Array.from({ length: count }, () => String(roll(10))).join('');
export const at = (list: string, index: number): string => list.charAt(index);

export const spanish = (roll: Dice): string => {
  const number = many(roll, 8);
  return `${number}${at('TRWAGMYFPDXBNJZSQVHLCKE', Number(number) % 23)}`;
};

export function italian(roll: Dice): string {
  const consonant = (): string => at('BCDFGLMNPRSTVZ', roll(14));
  const day = String(1 + roll(28)).padStart(2, '0');
  const body =
    `${Array.from({ length: 6 }, consonant).join('')}${40 + roll(55)}${at('ABCDEHLMPRST', roll(12))}${day}H501`.slice(
      0,
      14,
    );
  const full = `${body}${roll(10)}`;
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const sum = Array.from(full).reduce((total, character, index) => {
    const code = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (odd[code] ?? 0) : code);
  }, 0);
  return `${full}${String.fromCharCode(65 + (sum % 26))}`;
}

function weighted(
  roll: Dice,
  count: number,
  weights: readonly number[],
  check: (sum: number) => number | undefined,
): string {
  for (;;) {
    const body = `${1 + roll(9)}${many(roll, count - 1)}`;
    const digit = check(
      Array.from(body).reduce(
        (total, character, index) => total + Number(character) * (weights[index] ?? 0),
        0,
      ),
    );
    if (digit !== undefined && digit < 10) return `${body}${digit}`;
  }
}

export const dutch = (roll: Dice): string => weighted(roll, 8, [9, 8, 7, 6, 5, 4, 3, 2], (sum) => sum % 11);

export function german(roll: Dice): string {
  // One digit stands twice, as the rules of the Steuer-ID ask for, the check digit after ISO 7064 mod 11,10.
  for (;;) {
    const order = Array.from({ length: 10 }, (_, digit) => digit);
    for (let index = 9; index > 0; index -= 1) {
      const other = roll(index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    const body = [...order.slice(0, 9), order[roll(8)] ?? 0];
    if (body[0] === 0) continue;
    let product = 10;
    for (const digit of body) {
      const sum = (digit + product) % 10 || 10;
      product = (sum * 2) % 11;
    }
    const check = (11 - product) % 10;
    const whole = `${body.join('')}${check}`;
    if (!/(\d)\1\1/.test(whole)) return whole.replace(/(\d{2})(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 $4');
  }
}

export function french(roll: Dice): string {
  const sexAndYear = `${1 + roll(2)}${many(roll, 2)}`;
  const month = String(1 + roll(12)).padStart(2, '0');
  const department = String(1 + roll(89)).padStart(2, '0');
  const body = `${sexAndYear}${month}${department}${many(roll, 6)}`;
  const key = String(97n - (BigInt(body) % 97n)).padStart(2, '0');
  const whole = `${body}${key}`;
  return roll(2) === 0
    ? whole
    : whole.replace(/(\d)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})(\d\d)/, '$1 $2 $3 $4 $5 $6 $7');
}

export const pesel = (roll: Dice): string => {
  const year = String(40 + roll(59));
  const month = String(1 + roll(12)).padStart(2, '0');
  const day = String(1 + roll(28)).padStart(2, '0');
  const body = `${year}${month}${day}${many(roll, 4)}`;
  const sum = Array.from(body).reduce(
    (total, digit, index) => total + Number(digit) * ([1, 3, 7, 9, 1, 3, 7, 9, 1, 3][index] ?? 0),
    0,
  );
  return `${body}${(10 - (sum % 10)) % 10}`;
};

export function cpf(roll: Dice): string {
  const body = many(roll, 9);
  const check = (text: string): string => {
    const sum = Array.from(text).reduce(
      (total, digit, index) => total + Number(digit) * (text.length + 1 - index),
      0,
    );
    return String(((sum * 10) % 11) % 10);
  };
  const first = check(body);
  const whole = `${body}${first}${check(body + first)}`;
  return whole.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}
