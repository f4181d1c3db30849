import { pattern } from '../../shared';
import { expression } from '../scan/letters';

/** What follows a street. Short expressions, each tried at the start of what is left; `readTail` puts them together. */
const unitWord = pattern`
    (?:
      [Aa]pt
      |APT
      |[Aa]partment
      |[Ss]uite
      |SUITE
      |[Ss]te
      |[Uu]nit
      |[Ff]lat
      |[Ff]loor
      |Fl
      |[Rr]oom
      |Rm
      |[Aa]pto
      |[Pp]iso
      |Wohnung
      |Whg
      |[Aa]ppt
      |Bât
      |[Éé]tage
      |[Ii]nterno
      |[Ii]nt\.
      |[Ss]cala
      |m\.
      |lok\.
      |кв\.
      |lgh
      |Box
      |PMB
    )
  `;

/** A break between the parts of an address: a comma, a line break with the marks of a quoted mail, a space. */
const gap = /^(?:,? ?\r?\n[\t >?|]{0,8}(?:\r?\n[\t >?|]{0,8})?,? ?|, {0,2}| {1,2})/;

const unit = expression(
  `^(?:${unitWord}\\.? ?|# ?)(?=[\\p{L}-]{0,2}\\d|[A-Z](?![\\p{L}]))[\\p{L}\\d-]{1,6}(?![\\p{L}\\d])`,
  '',
);

/** A town: capitals, with small words and hyphens between them. */
const city = expression(
  pattern`
    ^(?:St\. )?[\p{Lu}][\p{L}'’]{0,24}(?![\p{L}\d])(?:
      [ -](?:
        (?:
          de
          |del
          |della
          |di
          |do
          |da
          |dos
          |la
          |las
          |los
          |le
          |les
          |el
          |en
          |sur
          |am
          |an
          |der
          |im
          |in
          |upon
          |on
          |van
          |den
          |u
          |nad
          |of
        )[ ]
        |[dl]['’]
      ){0,2}[\p{Lu}][\p{L}'’]{0,24}(?![\p{L}\d])
    ){0,4}
  `,
  '',
);
/** Postcodes that stand before their town, and such as stand after it or alone. */
const codeFirst =
  /^(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{3})?|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}(?:-\d{3})?|\d{3} \d{2}|\d{6}) {1,2}/;
const codeLast = new RegExp(pattern`
    ^(?:
      [A-Z]{2} ?\d{5}(?:-\d{4})?
      |[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}
      |[A-Z]\d[A-Z] ?\d[A-Z]\d
      |[A-Z]{2,3} \d{4}
    )(?![A-Za-z\d])
  `);
const state = / [A-Z]{2,3}$/;
const toCode = /^(?:, {0,2}| {1,2})/;
const province = /^ \([A-Z]{2}\)/;
const country = new RegExp(pattern`
    ^(?:, ?|,?\n ?| )(?:
      USA
      |U\.S\.A\.
      |United States
      |UK
      |United Kingdom
      |England
      |Scotland
      |Ireland
      |Canada
      |Australia
      |Deutschland
      |Germany
      |France
      |España
      |Spain
      |Italia
      |Italy
      |Nederland
      |Netherlands
      |Portugal
      |Brasil
      |Polska
      |Österreich
      |Schweiz
    )(?![A-Za-z])
  `);

/** One more line of an address in lines: a few words, perhaps with a number at the end, or a number alone. */
const line = expression("^(?:[\\p{L}'’-]{1,24}(?: [\\p{L}'’-]{1,24}){0,5})?,? {0,2}", '');
const lineCode = /^\d{3,8}(?:-\d{3,4})?/;
const year = /^(?:19|20)\d\d$/;
const lineCodeEnd = /^(?![A-Za-z\d]|[.,:/-]\d| ?[%€$])/;
const lineEnd = /^(?:,? ?(?:\r?\n|$)|[,.?!] |[.?!]$)/;
/** A town alone ends a sentence or a line: ", Springfield." */
const sentenceEnd = /^(?:[.,;!?\n]|$)/;

/** Characters looked at for one part. */
const reach = 150;
/** Unit, town, region, country and postcode are five; one to spare. */
const maxParts = 6;

export interface Tail {
  readonly end: number;
  /** A unit, or a postcode: what no sentence goes on with. */
  readonly proof: boolean;
  /** A postcode or a town with one. */
  readonly complete: boolean;
}

/** Units of `text` that a shape takes up at `offset`; -1 when it does not match there. */
function length(shape: RegExp, text: string, offset: number): number {
  return shape.exec(text.slice(offset, offset + reach))?.[0].length ?? -1;
}
const after = (shape: RegExp, text: string, offset: number): number =>
  offset + Math.max(0, length(shape, text, offset));

/** The end of a postcode and its town, or a town and its postcode, and of a country after them. */
function placeEnd(text: string, at: number): number | undefined {
  const code = length(codeFirst, text, at);
  if (code > 0) {
    const town = length(city, text, at + code);
    if (town > 0) return after(country, text, after(province, text, at + code + town));
  }
  const alone = length(codeLast, text, at);
  if (alone > 0) return after(country, text, at + alone);
  const words = length(city, text, at);
  if (words <= 0) return undefined;
  // "Dallas TX 48486": the state reads as a word of the town.
  const town = text.slice(at, at + words).replace(state, '').length;
  const joint = length(toCode, text, at + town);
  const last = joint > 0 ? length(codeLast, text, at + town + joint) : -1;
  return last > 0 ? after(country, text, at + town + joint + last) : undefined;
}

/** Unit, town, region, postcode: as many parts as follow, in one line or several. */
export function readTail(text: string, from: number): Tail {
  let end = from;
  let proof = false;
  let at = from;
  for (let parts = 0; parts < maxParts; parts += 1) {
    // "Victor Hugo u. 97.\n Apt. 3": Hungarian numbers carry a point, which ends a sentence everywhere else.
    const point = text.charAt(at) === '.' ? 1 : 0;
    const apart = length(gap, text, at + point);
    if (apart <= 0) break;
    const next = at + point + apart;
    const unitLength = length(unit, text, next);
    if (unitLength > 0) {
      at = next + unitLength;
      end = at;
      proof = true;
      continue;
    }
    if (point > 0) break;
    const place = placeEnd(text, next);
    if (place !== undefined) return { end: place, proof: true, complete: true };
    // Plain lines belong to the address only if a postcode comes after them.
    if (!proof && !text.slice(at, next).includes('\n')) break;
    const words = next + Math.max(0, length(line, text, next));
    const code = length(lineCode, text, words);
    const ended = proof
      ? length(lineCodeEnd, text, words + code) >= 0
      : length(lineEnd, text, words + code) >= 0 && !year.test(text.slice(words, words + code));
    if (code > 0 && ended) return { end: words + code, proof: true, complete: true };
    at = next + text.slice(next, words).replace(/,? {0,2}$/, '').length;
    if (at === next || length(lineEnd, text, at) < 0) break;
  }
  if (end === from) {
    const comma = text.startsWith(',', from) ? after(toCode, text, from) : from;
    const town = comma > from ? after(city, text, comma) : from;
    if (town > comma && length(sentenceEnd, text, town) >= 0) end = town;
  }
  return { end, proof, complete: false };
}

export const tailExpressions: readonly RegExp[] = [
  gap,
  unit,
  city,
  codeFirst,
  codeLast,
  state,
  toCode,
  province,
  country,
  line,
  lineCode,
  year,
  lineCodeEnd,
  lineEnd,
  sentenceEnd,
];
