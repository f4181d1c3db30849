import { list } from '../../shared';
import { wordAt, wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

/** Country, check digits, then 11 to 30 characters in groups; ISO 13616. */
const candidate = /[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]){11,30}/gi;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const hit = wordBefore(text, match.index) ? undefined : longestValid(text, match.index, match[0]);
    if (hit) hits.push(hit);
    candidate.lastIndex = hit ? hit.end : match.index + 1;
  }
  return hits;
}

/** Length by country: the IBAN registry (SWIFT, release 99), then countries that use the form without being in it. */
const lengths: ReadonlyMap<string, number> = new Map(
  list`
    AD24
    AE23
    AL28
    AT20
    AZ28
    BA20
    BE16
    BG22
    BH22
    BI27
    BR29
    BY28
    CH21
    CR22
    CY28
    CZ24
    DE22
    DJ27
    DK18
    DO28
    EE20
    EG29
    ES24
    FI18
    FK18
    FO18
    FR27
    GB22
    GE22
    GI23
    GL18
    GR27
    GT28
    HN28
    HR21
    HU28
    IE22
    IL23
    IQ23
    IS26
    IT27
    JO30
    KW30
    KZ20
    LB28
    LC32
    LI21
    LT20
    LU20
    LV21
    LY25
    MC27
    MD24
    ME22
    MK19
    MN20
    MR27
    MT31
    MU30
    NI28
    NL18
    NO15
    OM23
    PK24
    PL28
    PS29
    PT25
    QA29
    RO24
    RS22
    RU33
    SA24
    SC31
    SD18
    SE24
    SI19
    SK24
    SM27
    SO23
    ST25
    SV28
    TL23
    TN24
    TR26
    UA29
    VA22
    VG24
    XK20
    YE30
    AO25
    BF28
    BJ28
    CF27
    CG27
    CI28
    CM27
    CV25
    DZ26
    GA27
    GQ27
    GW25
    IR26
    KM27
    MA28
    MG27
    ML28
    MZ25
    NE28
    SN28
    TD27
    TG28
  `.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Known country, its length, and a remainder of 1 by ISO 7064 MOD 97-10. Capitals and digits only. */
function isIban(compact: string): boolean {
  if (lengths.get(compact.slice(0, 2)) !== compact.length) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** The greedy candidate may have swallowed the next words: tries every end that stands on a boundary. */
function longestValid(text: string, start: number, found: string): Hit | undefined {
  for (let length = found.length; length >= 15; length -= 1) {
    const end = start + length;
    const lastChar = text.charAt(end - 1);
    if (lastChar === ' ' || lastChar === '-' || lastChar === '\u00A0' || wordAt(text, end)) continue;
    const compact = text
      .slice(start, end)
      .replaceAll(/[ \u00A0-]/g, '')
      .toUpperCase();
    if (isIban(compact)) return { start, end, confidence: 0.995 };
  }
  return undefined;
}

export const ibanRule: Rule = {
  id: 'personal.iban',
  category: 'personal',
  kind: 'iban',
  label: 'IBAN',
  words: 'a bank account number (IBAN with the right check digits)',
  expressions: [candidate],
  find,
};
