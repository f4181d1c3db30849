/** Ways in which an instruction may be wrapped up, and how to unwrap it. */
export interface Wrapping {
  readonly name: string;
  readonly pattern: RegExp;
  /** Lower-case words that tell it; the wrapped text then stands around them. */
  readonly needles?: readonly string[];
  /** The plain text; undefined when the match is no such wrapping. */
  readonly unwrap: (found: string) => string | undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 and base64url, bytes read as UTF-8; undefined when they are not. */
function base64(found: string): string | undefined {
  const clean = found.replaceAll(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let index = 0; index < clean.length; index += 1) {
    const value = alphabet.indexOf(clean.charAt(index));
    if (value === -1) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return utf8(bytes);
}

function utf8(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch (problem) {
    if (problem instanceof TypeError) return undefined;
    throw problem;
  }
}

const hexBytes = (found: string): string | undefined =>
  utf8(
    (found.replaceAll(/0x|\\x|%|[\s,]/gi, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
  );

const codePoints = (found: string, radix: number, pattern: RegExp): string =>
  Array.from(found.matchAll(pattern), (match) => {
    const point = Number.parseInt(match[1] ?? '', radix);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  }).join('');

const rot13 = (found: string): string =>
  found.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

export const wrappings: readonly Wrapping[] = [
  { name: 'base64', pattern: /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,4000}={0,2}/g, unwrap: base64 },
  { name: 'hexadecimal', pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{2}[ ,]{0,2}){12,2000}/gi, unwrap: hexBytes },
  { name: 'hexadecimal', pattern: /(?:(?:0x|\\x)[0-9a-f]{2}[ ,]{0,2}){8,2000}/gi, unwrap: hexBytes },
  { name: 'percent-encoded', pattern: /(?:%[0-9a-f]{2}){8,2000}/gi, unwrap: hexBytes },
  {
    name: 'binary',
    pattern: /(?<![0-9])(?:[01]{8}[ ,]{0,2}){8,1000}/g,
    unwrap: (found) => utf8((found.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))),
  },
  {
    name: 'escaped',
    pattern: /(?:\\u[0-9a-f]{4}){6,1000}/gi,
    unwrap: (found) => codePoints(found, 16, /\\u([0-9a-f]{4})/gi),
  },
  {
    name: 'character references',
    pattern: /(?:&#x[0-9a-f]{2,6};){6,1000}/gi,
    unwrap: (found) => codePoints(found, 16, /&#x([0-9a-f]{2,6});/gi),
  },
  {
    name: 'character references',
    pattern: /(?:&#\d{2,7};){6,1000}/g,
    unwrap: (found) => codePoints(found, 10, /&#(\d{2,7});/g),
  },
  {
    name: 'ROT13',
    needles: ['vtaber', 'qvfertneq', 'sbetrg'],
    pattern: /\b(?:vtaber|qvfertneq|sbetrg)\b/gi,
    unwrap: rot13,
  },
  {
    name: 'reversed',
    needles: ['snoitcurtsni', 'tpmorp metsys', 'erongi'],
    pattern: /\b(?:snoitcurtsni|tpmorp metsys|erongi)\b/gi,
    unwrap: (found) => Array.from(found).toReversed().join(''),
  },
];

/** Reads like writing: mostly letters and spaces, several words. */
export function readsLikeText(plain: string): boolean {
  if (plain.length < 12) return false;
  const letters = plain.match(/[\p{L} ,.'’:!?"-]/gu)?.length ?? 0;
  return letters / plain.length > 0.9 && (plain.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}
