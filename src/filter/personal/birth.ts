import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

/** Ways to say that a day is somebody's day of birth. */
const said = expression(
  pattern`
    (?<![\p{L}])(?:
      date of birth
      |birth ?dat?e
      |d\.?o\.?b\.?
      |born(?: on| in)?
      |birthday(?: is)?
      |geboren(?: am)?
      |geburtsdatum
      |geb\.
      |geburtstag
      |née? le
      |date de naissance
      |naissance
      |nacid[oa](?: el)?
      |nací(?: el)?
      |fecha de nacimiento
      |nat[oa] (?:il|a)
      |data di nascita
      |nasc(?:id[oa]|i)(?: em)?
      |data de nascimento
      |geboren op
      |geboortedatum
      |urodzon[ya](?: dnia)?
      |data urodzenia
      |född(?:a)?(?: den)?
      |födelsedatum
      |født(?: den)?
      |fødselsdato
      |syntynyt
      |syntymäaika
      |datum narození
      |narozen[aý]?
      |született
      |data nașterii
      |родил(?:ся|ась)
      |дата рождения
      |doğum tarihi
      |生年月日
      |出生日期
      |생년월일
    )(?![\p{L}])
  `,
  'gi',
);

const month = pattern`
    (?:
      jan
      |feb
      |mar
      |apr
      |may
      |jun
      |jul
      |aug
      |sep
      |oct
      |nov
      |dec
      |mär
      |mai
      |okt
      |dez
      |janv
      |févr
      |avr
      |juin
      |juil
      |août
      |déc
      |ene
      |abr
      |ago
      |dic
      |gen
      |mag
      |giu
      |lug
      |set
      |ott
      |mrt
      |maart
      |mei
      |fev
      |out
      |sty
      |lut
      |kwi
      |maj
      |cze
      |lip
      |sie
      |wrz
      |paź
      |lis
      |gru
      |янв
      |фев
      |мар
      |апр
      |ма
      |июн
      |июл
      |авг
      |сен
      |окт
      |ноя
      |дек
    )[\p{L}]{0,9}\.?
  `;

/** A day as numbers or with the month in words, in the orders that are in use. Sticky: tried at one place. */
const day = expression(
  [
    '(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}',
    '\\d{1,2}[-./] ?\\d{1,2}[-./] ?(?:(?:19|20)\\d{2}|\\d{2})',
    `\\d{1,2}(?:st|nd|rd|th|\\.|º|er)? (?:of |de |di )?${month},? (?:de |del )?(?:19|20)\\d{2}`,
    `${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}`,
    '(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日',
  ].join('|'),
  'gi',
);

/** Characters between the words and the day: "Please tell me your date of birth. It's 2/4/1958". */
const reach = 40;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(said)) {
    const from = match.index + match[0].length;
    const window = text.slice(from, from + reach + 30);
    const found = window.matchAll(day).next().value;
    if (found === undefined || found.index > reach || /\n\s*\n/.test(window.slice(0, found.index))) continue;
    const between = window.slice(0, found.index);
    const start = from + found.index;
    if (/\d/.test(between) || /\d$/.test(text.charAt(start - 1))) continue;
    hits.push({ start, end: start + found[0].length, confidence: found.index <= 20 ? 0.92 : 0.8 });
  }
  return hits;
}

export const birthRule: Rule = {
  id: 'personal.date-of-birth',
  category: 'personal',
  kind: 'date-of-birth',
  label: 'DATE',
  words: 'a date of birth',
  expressions: [said, day],
  find,
};
