import { wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';
import { withRepeats } from './repeated';
import { isPlaceholder } from './placeholder';
import { bareLink, leading, link, linkAbout, noun, pair, technicalName, value } from './stated-words';

/** A quoted secret may hold spaces. */
const closingQuote: Readonly<Record<string, RegExp>> = {
  '"': /^[^"\n]{4,64}(?=")/,
  '“': /^[^”\n]{4,64}(?=”)/,
  '„': /^[^“”\n]{4,64}(?=[“”])/,
  '«': /^[^»\n]{4,64}?(?=[ \u00A0]?»)/,
  '‘': /^[^’\n]{4,64}(?=’)/,
  "'": /^[^'\n]{4,64}(?=')/,
};
/** Scripts without spaces go on right after a secret in Latin letters. */
const nextScript = /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF].{0,64}$/;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(noun)) {
    if (
      wordBefore(text, match.index) &&
      /^[a-z]/i.test(match[0]) &&
      !/[_-]$/.test(text.charAt(match.index - 1))
    )
      continue;
    const pin = /^pin|^пин|code pin|kod pin/i.test(match[0]);
    const hit = following(text, match.index + match[0].length, pin) ?? preceding(text, match.index);
    if (hit) hits.push(hit);
  }
  for (const match of text.matchAll(pair)) {
    const hit = said(text, match.index + match[0].length, false, match[0]);
    if (hit && hit.confidence >= 0.92) hits.push({ ...hit, confidence: 0.8 });
  }
  return withRepeats(text, hits);
}

function following(text: string, after: number, pin: boolean): Hit | undefined {
  const rest = text.slice(after, after + 120);
  for (const shape of [link, linkAbout]) {
    const joined = shape.exec(rest);
    const hit = joined && said(text, after + joined[0].length, pin, joined[0]);
    if (hit) return hit;
  }
  const bare = pin ? null : bareLink.exec(rest);
  const near = bare && said(text, after + bare[0].length, false, bare[0]);
  return near && near.confidence >= 0.92 ? { ...near, confidence: 0.75 } : undefined;
}

/** The secret that begins at `start`, after the words `joined`. */
function said(text: string, start: number, pin: boolean, joined: string): Hit | undefined {
  const rest = text.slice(start, start + 80);
  const quoted = closingQuote[joined.trimEnd().slice(-1)]?.exec(rest)?.[0];
  if (quoted !== undefined && / /.test(quoted)) {
    const words = quoted.split(' ').length;
    return /\d/.test(quoted) || words >= 4
      ? { start, end: start + quoted.length, confidence: 0.7 }
      : undefined;
  }
  const found = quoted ?? withoutStops(value.exec(rest)?.[0] ?? '', joined.trimEnd().endsWith('('));
  if (found.length < 4) return undefined;
  const confidence = secretness(found, pin, joined);
  return confidence > 0 ? { start, end: start + found.length, confidence } : undefined;
}

/** Without the punctuation of the sentence; a bracket that the secret itself opened stays. */
function withoutStops(found: string, inBrackets: boolean): string {
  const latin = /^[!-~]/.test(found) ? found.replace(nextScript, '') : found;
  if (inBrackets && latin.includes(')')) return latin.slice(0, latin.lastIndexOf(')'));
  const bare = latin.replace(/[.,;:'’…]{1,4}$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\)[.,;:!?'’…]{0,4}$/, '') : bare;
}

function preceding(text: string, noun: number): Hit | undefined {
  const from = Math.max(0, noun - 120);
  const place = leading.exec(text.slice(from, noun))?.indices?.groups?.['secret'];
  if (place === undefined) return undefined;
  const [start, end] = [from + place[0], from + place[1]];
  const confidence = secretness(text.slice(start, end), false, '');
  return confidence >= 0.88 ? { start, end, confidence: 0.85 } : undefined;
}

/** Passwords mix kinds of characters; a plain dictionary-looking word is only taken after a colon or in quotes. */
function secretness(found: string, pin: boolean, joined: string): number {
  if (isPlaceholder(found) || technicalName.test(found) || /^https?:/i.test(found)) return 0;
  if (/^\d{4,12}$/.test(found)) return pin || /[:：=]/.test(joined) ? 0.9 : 0.8;
  if (pin) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(found)).length;
  const digit = /\d/.test(found);
  if (digit && kinds >= 2 && found.length >= 5) return kinds >= 3 ? 0.97 : 0.92;
  const innerCapital = /\p{Ll}\p{Lu}/u.test(found);
  const symbol = /[!@#$%^&*+=~|?_]/.test(found);
  if ((innerCapital || symbol) && found.length >= 6) return 0.88;
  const quoted = /["'“”„«»‘’`「『]$/u.test(joined);
  const colon = /[:：=]/.test(joined);
  if ((quoted || colon) && found.length >= 6 && entropy(found) >= 2.2) return colon ? 0.75 : 0.6;
  return 0;
}

export const statedPasswordRule: Rule = {
  id: 'secret.stated-password',
  category: 'secret',
  kind: 'stated-password',
  label: 'SECRET',
  words: 'a password said in plain words',
  expressions: [
    noun,
    link,
    linkAbout,
    bareLink,
    pair,
    leading,
    value,
    technicalName,
    nextScript,
    ...Object.values(closingQuote),
  ],
  find,
};
