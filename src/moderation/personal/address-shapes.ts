import { expression } from '../scan/letters';
/**
 * How streets, units and places are written in English, German, Dutch, French, Spanish, Italian, Portuguese, Polish,
 * the Nordic languages, Russian, Chinese and Japanese. All are run on short slices beside a house number.
 */
const name = "[\\p{Lu}][\\p{L}.'’]{0,24}";
/** "de la", "van der": each with the white space or apostrophe after it, so that there is one way to read it. */
const particle = `(?:${[
  ..."de|del|della|dello|dei|degli|di|da|do|dos|das|du|des|la|las|le|les|los|el|et|y|e|al|aux|van|von|der|den|zum|zur|am|im|an|het|'t"
    .split('|')
    .map((word) => `${word}\\s`),
  "d['’]",
  "l['’]",
  "dell['’]",
].join('|')})`;

const englishTypes =
  'Street|Avenue|Road|Lane|Drive|Boulevard|Court|Way|Place|Square|Terrace|Close|Crescent|Parkway|Circle|Highway|Trail|Gardens|Grove|Mews|Row|Walk|Hill|Quay|Rise|View|Alley|Plaza|Loop|Ridge|Route|Green|(?:St|Ave|Av|Rd|Ln|Dr|Blvd|Ct|Pl|Sq|Ter|Cres|Pkwy|Cir|Hwy|Trl|Gdns|Rte)\\.?';
const frenchTypes =
  'rue|avenue|av\\.|boulevard|bd\\.?|boul\\.|place|chemin|impasse|allée|quai|route|cours|square|passage|sentier|faubourg|villa|voie|rond-point';

/** What follows the number: "221B Baker Street", "12 bis, rue de la Paix", "路" never does. */
export const streetAfterNumber = expression(
  `^(?:,? (?:[NSEW]{1,2}\\.? )?(?:(?:${name}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:${englishTypes})(?![\\p{L}])(?: [NSEW]{1,2}(?![\\p{L}]))?` +
    `|(?: ?(?:bis|ter|quater))?,? (?:${frenchTypes}|${frenchTypes.replaceAll(/(^|\|)([a-z])/g, (_, bar: string, letter: string) => bar + letter.toUpperCase())}) ${particle}{0,3}(?:[\\p{Lu}]\\. ?)?[\\p{Lu}\\d][\\p{L}\\d'’]{0,24}(?:[ -]${particle}{0,2}[\\p{Lu}][\\p{L}'’]{0,24}){0,4})`,
  '',
);

const suffixes =
  'straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|chaussee|steig|promenade|ring|berg|graben|markt|straat|laan|plein|gracht|kade|dijk|singel|steeg|dreef|gatan|gata|vägen|väg|gränd|gade|vej|allé|gate|gaten|veien|vei|katu|tie|polku|utca|ulica|stræde|braut';
const prefixes =
  'Calle|C/|Avenida|Avda\\.?|Av\\.|Plaza|Pza\\.|Paseo|P\\.º|Carrera|Camino|Ronda|Travesía|Via|Viale|V\\.le|Piazza|P\\.zza|Corso|Largo|Vicolo|Strada|Rua|R\\.|Travessa|Praça|Estrada|Alameda|Rodovia|ul\\.|Ul\\.|ulica|Ulica|al\\.|Al\\.|aleja|Aleja|pl\\.|plac|os\\.|улица|ул\\.|проспект|пр\\.|пр-т|переулок|пер\\.|площадь|Rue|rue|Avenue|avenue';
const numberWord = '(?:(?:, ?| )(?:n[º°o]\\.?|nr\\.?|num\\.?|núm\\.?|д\\.|дом))?';

/** What stands before the number: "Hauptstraße 5", "Calle de Alcalá, 42", "ul. Długa 3". */
export const streetBeforeNumber = expression(
  `(?:(?:${name}[ -]${particle}?){0,3}(?:[\\p{Lu}][\\p{L}'’]{0,28}(?:${suffixes})|${name} (?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Ring|Markt|Graben|Berg|Chaussee|Steig|Promenade|Laan|Plein|Gate|Vei|Street|Road|Avenue|Lane))` +
    `|(?<![\\p{L}])(?:${prefixes}) ?${particle}{0,3}(?:[\\p{Lu}]\\. ?)?[\\p{Lu}\\d][\\p{L}\\d'’]{0,24}(?:[ -]${particle}{0,2}[\\p{Lu}][\\p{L}'’]{0,24}){0,4}` +
    `|[\\p{Han}]{2,12}(?:路|街|道|巷|大道))${numberWord},?[ ]{0,2}$`,
  '',
);

const unit =
  '(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|Apto|Piso|Wohnung|Appt|Bât|Étage|Interno|Int|Scala|m\\.|lok\\.|кв\\.|lgh|Box|#)';
const city = `(?:St\\. )?[\\p{Lu}][\\p{L}'’]{1,24}(?:[ -]${particle}?[\\p{Lu}][\\p{L}'’]{0,24}){0,3}`;
const codeFirst =
  '(?:[A-Z]{1,2}-)?(?:\\d{5}(?:-\\d{3})?|\\d{4} ?[A-Z]{2}|\\d{2}-\\d{3}|\\d{4}(?:-\\d{3})?|\\d{3} \\d{2}|\\d{6})';
const codeLast =
  '(?:[A-Z]{2} ?\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{2,3} \\d{4})';
const country =
  '(?:(?:, ?|,?\\n ?| )(?:USA|U\\.S\\.A\\.|United States|UK|United Kingdom|England|Scotland|Ireland|Canada|Australia|Deutschland|Germany|France|España|Spain|Italia|Italy|Nederland|Netherlands|Portugal|Brasil|Polska|Österreich|Schweiz)(?![\\p{L}]))?';
const gap = '(?:, {0,2}|,?\\n {0,2}| ,? {0,2})';

/** A unit named before the house number: "Flat 3, 107 Church Lane". Run on what stands before. */
export const unitBefore =
  /(?:Flat|Apt|Apartment|Unit|Suite|Room|Wohnung|Appartement|Apartamento|Piso|Interno)\.? ?[A-Za-z0-9]{1,4},? $/;

/** Unit, postcode and town after the street; empty when nothing of the kind follows. */
export const tail = expression(
  `^(?:${gap}${unit}\\.? ?[\\p{L}\\d-]{1,6}(?![\\p{L}\\d])){0,2}` +
    `(?:${gap}(?<place>${codeFirst} {1,2}${city}(?: \\([A-Z]{2}\\))?|${city}(?:, {0,2}| {1,2})${codeLast}(?![\\p{L}\\d])|${codeLast}(?![\\p{L}\\d]))${country}|,\\s?${city}(?=[.,;\\n]|$))?`,
  '',
);

export const box = expression(
  String.raw`(?<![\p{L}])(?:P\.? ?O\.? Box|Post(?:al)? Box|Postfach|Postbus|Boîte postale|B\.?P\.?|Apartado(?: de Correos)?|Casella postale|Caixa Postal|Skrytka pocztowa)(?: (?:no|nº|nr)\.?)? \d{1,6}(?! ?(?:%|€|\$))`,
  'g',
);

export const military = expression(
  String.raw`(?<![\p{L}])(?:(?:Unit|PSC) ?\d{3,5},? Box \d{1,5}|USS [A-Z][\p{L}-]{1,24}|USNS [A-Z][\p{L}-]{1,24}|USNV [A-Z][\p{L}-]{1,24}|USCGC [A-Z][\p{L}-]{1,24})\s{1,2}(?:[ADF]PO) A[AEP] \d{5}`,
  'g',
);

export const wordsForAddress =
  /(?:address|live[sd]? (?:at|on|in)|living at|resid|ship|deliver|send (?:it|them|this)?|post(?:ed)? to|mail(?:ed)? to|meet (?:me )?at|adresse|anschrift|wohn|liefer|schick|habit|livr|envoy|dirección|domicilio|vivo|vive|enví|entreg|indirizzo|abito|residente|sped|endereço|moro|mora|adres|woon|bezorg|mieszka|adress|bor |bo på|адрес|живу)[^\n]{0,40}$/iu;
