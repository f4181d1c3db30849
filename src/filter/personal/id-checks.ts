/** Check digits of identity and tax numbers that no library at hand knows. All take digits (and letters) only. */

const digitsOf = (value: string): number[] => Array.from(value, Number);

const weighted = (value: string, weights: readonly number[]): number =>
  digitsOf(value).reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

/** Luhn, ISO/IEC 7812-1: Canadian SIN, Swedish, South African and Greek personal numbers. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, double = false; index >= 0; index -= 1, double = !double) {
    const value = digits.charCodeAt(index) - 48;
    sum += double ? (value > 4 ? value * 2 - 9 : value * 2) : value;
  }
  return sum % 10 === 0;
}

/** Whether YYMMDD (or DDMMYY read the other way round by the caller) can be a day. */
export function isDay(month: string, day: string): boolean {
  const m = Number(month);
  const d = Number(day);
  return m >= 1 && m <= 12 && d >= 1 && d <= 31;
}

/** French NIR: 13 digits and a key that completes them to 97. */
export function frenchNir(digits: string): boolean {
  const month = Number(digits.slice(3, 5));
  if (!/^[12]\d{14}$/.test(digits) || month < 1 || (month > 12 && month < 20)) return false;
  return 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}

/** Swiss AHV number: EAN-13 with the country code 756. */
export function swissAhv(digits: string): boolean {
  if (!/^756\d{10}$/.test(digits)) return false;
  const sum = weighted(digits.slice(0, 12), [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
  return (10 - (sum % 10)) % 10 === Number(digits[12]);
}

/** UK NHS number: modulus 11. */
export function nhs(digits: string): boolean {
  const check = 11 - (weighted(digits.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (
    digits.length === 10 && (check === 11 ? 0 : check) === Number(digits[9]) && !/^(\d)\1{9}$/.test(digits)
  );
}

/** Turkish T.C. kimlik no. */
export function turkish(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const d = digitsOf(digits);
  const odd = [0, 2, 4, 6, 8].reduce((sum, index) => sum + (d[index] ?? 0), 0);
  const even = [1, 3, 5, 7].reduce((sum, index) => sum + (d[index] ?? 0), 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const eleventh = d.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10;
  return tenth === d[9] && eleventh === d[10];
}

/** Korean resident registration number (issued before October 2020). */
export function korean(digits: string): boolean {
  if (!isDay(digits.slice(2, 4), digits.slice(4, 6))) return false;
  const sum = weighted(digits.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** Japanese My Number: 12 digits. */
export function myNumber(digits: string): boolean {
  const remainder = weighted(digits.slice(0, 11), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return digits.length === 12 && (remainder <= 1 ? 0 : 11 - remainder) === Number(digits[11]);
}

/** Russian SNILS: 9 digits and a sum modulo 101. */
export function snils(digits: string): boolean {
  const sum = weighted(digits.slice(0, 9), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return digits.length === 11 && (sum % 101) % 100 === Number(digits.slice(9));
}

/** Australian tax file number: 9 digits. */
export const tfn = (digits: string): boolean =>
  digits.length === 9 && weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;

/** Chilean RUT: digits and a check character of 0-9 or K. */
export function rut(value: string): boolean {
  const body = value.slice(0, -1);
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
  const check = 11 - (sum % 11);
  return (check === 11 ? '0' : check === 10 ? 'K' : String(check)) === value.slice(-1).toUpperCase();
}

/** German pension insurance number: area, day of birth, initial, serial, check digit (sum of digits of products). */
export function germanPension(value: string): boolean {
  const match = /^(\d{8})([A-Z])(\d{2})(\d)$/.exec(value.toUpperCase());
  if (!match) return false;
  const [, head = '', letter = '', serial = '', check = ''] = match;
  const number = `${head}${String(letter.charCodeAt(0) - 64).padStart(2, '0')}${serial}`;
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => {
    const product = Number(number[index]) * weight;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(check);
}

/** Danish CPR: a day and a serial; the modulus 11 check has not been kept since 2007. */
export const cpr = (digits: string): boolean =>
  digits.length === 10 && isDay(digits.slice(2, 4), digits.slice(0, 2));

/** United States SSN: area, group and serial that are issued. */
export const ssn = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
/** United States ITIN. */
export const itin = (digits: string): boolean =>
  /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/.test(digits);
