import { anyOf, pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import { numberExpressions } from '../scan/numbers';
import type { Subject } from '../scan/subject';
import type { IdKind } from './id-kind';
import { digitKinds } from './id-kinds-digits';
import { letterKinds } from './id-kinds-letters';

/** A word of digits and letters, with the separators that identity numbers are written with. */
const mixed = expression(
  String.raw`(?<![\p{L}0-9.-])(?=[A-Za-z.+-]{0,19}\d)[A-Za-z0-9][A-Za-z0-9.+-]{5,19}(?:\([\dA]\))?(?![\p{L}0-9])`,
  'g',
);
const nino = /\b[A-Z]{2}(?: ?\d{2}){3} ?[A-D]\b|\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b/gi;

const separators = /[^A-Za-z0-9]/g;

/** Characters before a number in which a word for it counts. */
const reach = 64;

function judge(kind: IdKind, subject: Subject, start: number, written: string): number {
  if (!kind.written.test(written)) return 0;
  const home = subject.regions.includes(kind.region);
  const named = kind.context.test(subject.text.slice(Math.max(0, start - reach), start));
  const confidence = named ? 0.97 : home ? Math.max(kind.athome, kind.alone) : kind.alone;
  if (confidence === 0) return 0;
  const compact = written.replaceAll(separators, '');
  // Chilean and Finnish numbers are checked with the sign that tells the century or the check character.
  const valid = kind.check(compact) || kind.check(written.toUpperCase());
  return valid ? confidence : 0;
}

function best(kinds: readonly IdKind[], subject: Subject, start: number, written: string): Hit | undefined {
  let found: Hit | undefined;
  for (const kind of kinds) {
    const confidence = judge(kind, subject, start, written);
    if (confidence > (found?.confidence ?? 0))
      found = {
        start,
        end: start + written.length,
        confidence,
        reason: `This looks like ${kind.words}.`,
      };
  }
  return found;
}

function find(subject: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const number of subject.numbers) {
    const hit = best(digitKinds, subject, number.start, number.written);
    if (hit) hits.push(hit);
  }
  for (const expression of [mixed, nino]) {
    for (const match of subject.text.matchAll(expression)) {
      const written = match[0].replace(/[.+-]{1,20}$/, '');
      if (!/\d/.test(written) || !/[A-Za-z-]/.test(written)) continue;
      const hit = best(letterKinds, subject, match.index, written);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

export const nationalIdRule: Rule = {
  id: 'personal.national-id',
  category: 'personal',
  kind: 'national-id',
  label: 'ID',
  words: 'an identity, insurance or tax number with the right check digit',
  expressions: [
    ...numberExpressions,
    mixed,
    nino,
    separators,
    ...[...digitKinds, ...letterKinds].flatMap((kind) => [kind.written, kind.context]),
  ],
  find,
};

/** Documents whose numbers have no check digit: the words before them decide. */
const document = expression(
  pattern`
    (?:
      passport
      |driver'?s? ?licen[cs]e
      |driving licen[cs]e
      |licence number
      |id card
      |identity card
      |personalausweis
      |ausweisnummer
      |reisepass
      |führerschein
      |passeport
      |permis de conduire
      |carte d'identité
      |pasaporte
      |carné de conducir
      |passaporto
      |patente
      |carta d'identità
      |paspoort
      |rijbewijs
      |identiteitskaart
      |passaporte
      |carta de condução
      |dowód osobisty
      |paszport
      |prawo jazdy
      |körkort
      |паспорт
      |водительск[\p{L}]{0,12}
    )(?![\p{L}])[^\d\n]{0,32}?(?:
      (?:no|nr|number|num|nummer|numéro|número|numero)\.?
      |[#№:]
      |\bis
      |\bist
      |\best
      |\bes
      |è
      |é
    )[^\d\n]{0,8}?(?<![A-Za-z0-9])(?<secret>(?=[A-Z]{0,5} ?\d)[A-Z0-9]{1,5} ?[A-Z0-9-]{4,16})(?![\p{L}0-9])
  `,
  'dgi',
);

/** A piece of the name of every document that `document` finds, in lower case. */
const nameOfDocument = new RegExp(anyOf`
  pass
  licen
  card
  ausweis
  führer
  permis
  carte
  carn
  patente
  carta
  paspoort
  rijbewijs
  identiteit
  dowód
  paszport
  prawo
  körkort
  пас
  водит
`);

export const documentRule: Rule = {
  id: 'personal.document-number',
  category: 'personal',
  kind: 'document-number',
  label: 'ID',
  words: 'the number of a passport, licence or identity card',
  expressions: [document],
  find({ text, lower }) {
    if (!nameOfDocument.test(lower)) return [];
    const hits: Hit[] = [];
    for (const match of text.matchAll(document)) {
      const place = match.indices?.groups?.['secret'];
      if (place && /\d{3}/.test(text.slice(...place)))
        hits.push({ start: place[0], end: place[1], confidence: 0.85 });
    }
    return hits;
  },
};
