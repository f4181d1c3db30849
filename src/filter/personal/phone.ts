import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { PhoneNumber } from 'libphonenumber-js/min';

import { wordAt, wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

/** Digits in groups, an optional international prefix, area code in brackets, extension at the end. */
const candidate = new RegExp(
  pattern`
    (?:\+|\()?\d(?:[ \u00A0\u202F.\-/()]{0,2}\d){5,17}
    (?:(?: {0,2}(?:x|ext\.?|extension|доб\.?|Durchwahl) {0,2}|x)\d{1,6})?
  `,
  'gi',
);

/** Words before a number that make it a phone number, whatever its form; nothing numeric stands between. */
const contextBefore = expression(
  pattern`
    (?<![\p{L}])(?:
      phone
      |tel
      |telephone
      |mobile
      |cell
      |call(?:ing|ed)?
      |ring
      |text
      |whatsapp
      |sms
      |fax
      |dial
      |reach
      |answering at
      |hotline
      |handy
      |telefon[\p{L}]{0,8}
      |anrufen
      |ruf
      |mobil[\p{L}]{0,8}
      |rufnummer
      |erreich[\p{L}]{0,4}
      |appel[\p{L}]{0,5}
      |portable
      |téléphone
      |joindre
      |teléfono
      |llám[\p{L}]{0,5}
      |llam[\p{L}]{0,5}
      |móvil
      |celular
      |cellulare
      |telefono
      |chiam[\p{L}]{0,5}
      |telefone
      |telemóvel
      |ligue
      |liga
      |bel
      |bellen
      |telefoon[\p{L}]{0,8}
      |puhelin[\p{L}]{0,6}
      |soita
      |komórk[\p{L}]{0,3}
      |zadzwo[\p{L}]{0,3}
      |тел
      |звон[\p{L}]{0,4}
      |телефон[\p{L}]{0,3}
    )(?![\p{L}])[^\d\n+(]{0,32}\(?$
    |(?:電話|电话|手机|전화)[^\d\n+(]{0,12}$
  `,
  'i',
);
/** Words right after a number in a signature block. */
const contextAfter = /^[ \t,;(\-–]{1,3}(?:office|fax|mobile|cell|home|work|phone|tel|direct|handy|mobil)/i;

/** Between two numbers of a list. */
const joins = /^(?: {0,2}[,/;|] {0,2}| (?:or|and|oder|und|ou|et|o|y|e|of|en|lub|или|и) )$/i;

/** Shapes nobody uses for anything but a phone number. */
const northAmerican = /^(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$/;

function isPhone(subject: Subject, found: string, start: number, end: number, listed: boolean): number {
  const { text } = subject;
  const digits = found.replaceAll(/\D/g, '').length;
  const named =
    listed ||
    contextBefore.test(text.slice(Math.max(0, start - 48), start)) ||
    contextAfter.test(text.slice(end, end + 12));
  const international = /^(?:\+|00)/.test(found);
  if (looksLikeSomethingElse(found)) return 0;
  if (international) {
    const parsed = parse(found.replace(/^00/, '+'));
    if (parsed?.isValid() === true) return named ? 0.99 : 0.97;
    return named && digits >= 7 && digits <= 18 ? 0.85 : 0;
  }
  for (const region of subject.regions) {
    const parsed = parse(found, region);
    if (parsed?.isValid() !== true) continue;
    if (named) return 0.97;
    // Without a word for it only numbers written in groups with their trunk prefix or brackets count.
    if (northAmerican.test(found) || (/^[0(]/.test(found) && /\D/.test(found))) return 0.85;
  }
  if (northAmerican.test(stripExtension(found))) return named ? 0.95 : 0.85;
  if (named && digits >= 7 && digits <= 15) return 0.8;
  return 0;
}

const stripExtension = (found: string): string => found.replace(/ {0,2}(?:x|ext).{0,12}$/i, '');

function parse(number: string, region?: string): PhoneNumber | undefined {
  if (region === undefined) return parsePhoneNumberFromString(number);
  if (!isSupportedCountry(region)) return undefined;
  return parsePhoneNumberFromString(number, { defaultCountry: region, extract: false });
}

/** Dates, times, versions and addresses of machines share their shape with phone numbers. */
function looksLikeSomethingElse(found: string): boolean {
  return (
    /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/.test(found) ||
    /^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d/.test(found) ||
    /^(?:\d{1,3}\.){3}\d{1,3}$/.test(found) ||
    /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/.test(found) ||
    /^(\d)(?:\D?\1)+$/.test(found)
  );
}

function find(subject: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of subject.text.matchAll(candidate)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    if (wordBefore(subject.text, start) || wordAt(subject.text, end)) continue;
    // "… or 07700 900123": what is said of one number holds for the next.
    const previous = hits.at(-1);
    const listed = previous !== undefined && joins.test(subject.text.slice(previous.end, start));
    const confidence = isPhone(subject, found, start, end, listed);
    if (confidence > 0) hits.push({ start, end, confidence });
  }
  return hits;
}

export const phoneRule: Rule = {
  id: 'personal.phone',
  category: 'personal',
  kind: 'phone',
  label: 'PHONE',
  words: 'a phone number',
  expressions: [candidate, contextBefore, contextAfter, joins, northAmerican],
  find,
};
