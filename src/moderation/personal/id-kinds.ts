import isIdentityCard from 'validator/lib/isIdentityCard.js';
import isTaxID from 'validator/lib/isTaxID.js';

import {
  cpr,
  frenchNir,
  germanPension,
  isDay,
  itin,
  korean,
  luhn,
  myNumber,
  nhs,
  rut,
  snils,
  ssn,
  swissAhv,
  tfn,
  turkish,
} from './id-checks';

/** An identity, insurance or tax number of one country. */
export interface IdKind {
  readonly id: string;
  readonly words: string;
  /** ISO 3166 of the issuer. */
  readonly region: string;
  /** The whole number as written; anchored. */
  readonly written: RegExp;
  /** Whether the number without its separators keeps its check digit. */
  readonly check: (compact: string) => boolean;
  /** Words that stand before such a number. */
  readonly context: RegExp;
  /** 0..1 without a word for it: 0 where the shape is shared with ordinary numbers. */
  readonly alone: number;
  /** 0..1 without a word for it when the text's locale is the issuer's. */
  readonly athome: number;
}

const kind = (
  id: string,
  words: string,
  written: RegExp,
  check: (compact: string) => boolean,
  context: RegExp,
  alone = 0,
  athome: number = alone,
): IdKind => ({ id, words, region: id.slice(0, 2).toUpperCase(), written, check, context, alone, athome });

const tax =
  (locale: string) =>
  (compact: string): boolean =>
    isTaxID(compact, locale);
const card =
  (locale: validatorLocale) =>
  (compact: string): boolean =>
    isIdentityCard(compact, locale);
type validatorLocale = NonNullable<Parameters<typeof isIdentityCard>[1]>;
const any = (): boolean => true;

/** Numbers of digits (with separators). */
export const digitKinds: readonly IdKind[] = [
  kind(
    'us-ssn',
    'a US social security number',
    /^\d{3}-\d{2}-\d{4}$/,
    ssn,
    /\b(?:ssn|social security|soc\.? ?sec)/i,
    0.9,
  ),
  kind(
    'us-ssn-plain',
    'a US social security number',
    /^\d{3}[ -]?\d{2}[ -]?\d{4}$/,
    (c) => !/^(\d)\1{8}$/.test(c),
    /\b(?:ssn|social security)/i,
  ),
  kind('us-itin', 'a US taxpayer number', /^\d{3}-?\d{2}-?\d{4}$/, itin, /\b(?:itin|taxpayer)/i, 0, 0.6),
  kind(
    'us-ein',
    'a US employer number',
    /^\d{2}-\d{7}$/,
    tax('en-US'),
    /\b(?:ein|employer id|tax id)/i,
    0,
    0.6,
  ),
  kind('gb-nhs', 'a UK health service number', /^\d{3}[ -]?\d{3}[ -]?\d{4}$/, nhs, /\bnhs\b/i),
  kind('gb-utr', 'a UK taxpayer reference', /^\d{5} ?\d{5}$/, any, /\b(?:utr|taxpayer reference)\b/i),
  kind(
    'ca-sin',
    'a Canadian social insurance number',
    /^\d{3}[ -]\d{3}[ -]\d{3}$|^\d{9}$/,
    (c) => /^[0-79]/.test(c) && luhn(c),
    /\b(?:sin|social insurance|assurance sociale|nas)\b/i,
    0,
    0.7,
  ),
  kind(
    'de-tax-id',
    'a German tax number (IdNr)',
    /^\d{2} ?\d{3} ?\d{3} ?\d{3}$/,
    tax('de-DE'),
    /\b(?:steuer-?id|steuer-?identifikation|idnr|steuer-?nummer|tin)/i,
    0,
    0.8,
  ),
  kind(
    'at-tax-id',
    'an Austrian tax number',
    /^\d{2}-?\d{3}\/?\d{4}$/,
    tax('de-AT'),
    /\b(?:steuer-?nummer|abgabenkonto|tin)/i,
  ),
  kind(
    'ch-ahv',
    'a Swiss social insurance number',
    /^756\.?\d{4}\.?\d{4}\.?\d{2}$/,
    swissAhv,
    /\b(?:ahv|avs|oasi)\b/i,
    0.97,
  ),
  kind(
    'fr-nir',
    'a French social security number',
    /^[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3} ?\d{2}$/,
    frenchNir,
    /\b(?:sécurité sociale|securite sociale|nir|insee)\b/i,
    0.95,
  ),
  kind(
    'fr-tax-id',
    'a French tax number',
    /^[0-3]\d ?\d{2}(?: ?\d{3}){3}$/,
    tax('fr-FR'),
    /\b(?:numéro fiscal|numero fiscal|spi|nif)\b/i,
    0,
    0.6,
  ),
  kind(
    'be-national',
    'a Belgian national number',
    /^\d{2}\.?\d{2}\.?\d{2}-?\d{3}\.?\d{2}$/,
    tax('fr-BE'),
    /\b(?:registre national|rijksregister|niss|insz)/i,
    0,
    0.85,
  ),
  kind(
    'nl-bsn',
    'a Dutch citizen service number',
    /^\d{9}$|^\d{4}[. ]\d{2}[. ]\d{3}$/,
    tax('nl-NL'),
    /\b(?:bsn|burgerservicenummer|sofi)/i,
    0,
    0.6,
  ),
  kind(
    'pt-nif',
    'a Portuguese tax number',
    /^\d{3} ?\d{3} ?\d{3}$/,
    tax('pt-PT'),
    /\b(?:nif|contribuinte)\b/i,
    0,
    0.6,
  ),
  kind(
    'br-cpf',
    'a Brazilian taxpayer number',
    /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
    tax('pt-BR'),
    /\bcpf\b/i,
    0.97,
  ),
  kind('br-cpf-plain', 'a Brazilian taxpayer number', /^\d{11}$/, tax('pt-BR'), /\bcpf\b/i, 0, 0.7),
  kind(
    'br-cnpj',
    'a Brazilian company number',
    /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/,
    tax('pt-BR'),
    /\bcnpj\b/i,
    0.97,
  ),
  kind('pl-pesel', 'a Polish personal number', /^\d{11}$/, card('PL'), /\bpesel\b/i, 0, 0.85),
  kind(
    'pl-nip',
    'a Polish tax number',
    /^\d{3}-\d{3}-\d{2}-\d{2}$|^\d{10}$/,
    tax('pl-PL'),
    /\bnip\b/i,
    0,
    0.6,
  ),
  kind(
    'se-personal',
    'a Swedish personal number',
    /^(?:19|20)?\d{6}-\d{4}$/,
    (c) => luhn(c.slice(-10)) && isDay(c.slice(-8, -6), String(Number(c.slice(-6, -4)) % 60)),
    /\b(?:personnummer|person-?nr|samordningsnummer)/i,
    0.85,
    0.95,
  ),
  kind('dk-cpr', 'a Danish personal number', /^\d{6}-\d{4}$/, cpr, /\bcpr\b/i, 0.6, 0.9),
  kind(
    'no-national',
    'a Norwegian national number',
    /^\d{6} ?\d{5}$/,
    card('NO'),
    /\b(?:fødselsnummer|personnummer|fnr)\b/i,
    0,
    0.85,
  ),
  kind('ee-personal', 'an Estonian personal code', /^[1-6]\d{10}$/, tax('et-EE'), /\bisikukood/i, 0, 0.85),
  kind('lt-personal', 'a Lithuanian personal code', /^[1-6]\d{10}$/, tax('lt-LT'), /\basmens kod/i, 0, 0.85),
  kind('lv-personal', 'a Latvian personal code', /^\d{6}-\d{5}$/, tax('lv-LV'), /\bpersonas kod/i, 0, 0.9),
  kind(
    'cz-birth',
    'a Czech or Slovak birth number',
    /^\d{6}\/\d{4}$/,
    (c) => Number(c) % 11 === 0 && isDay(String(Number(c.slice(2, 4)) % 50), c.slice(4, 6)),
    /\b(?:rodné číslo|rč)\b/i,
    0.9,
  ),
  kind('hu-tax', 'a Hungarian tax number', /^8\d{9}$/, tax('hu-HU'), /\b(?:adóazonosító|adószám)/i, 0, 0.7),
  kind('ro-cnp', 'a Romanian personal number', /^[1-9]\d{12}$/, tax('ro-RO'), /\bcnp\b/i, 0, 0.85),
  kind('bg-egn', 'a Bulgarian citizen number', /^\d{10}$/, tax('bg-BG'), /(?:егн|egn)/i, 0, 0.7),
  kind('hr-oib', 'a Croatian personal number', /^\d{11}$/, tax('hr-HR'), /\boib\b/i, 0, 0.8),
  kind('si-tax', 'a Slovenian tax number', /^\d{8}$/, tax('sl-SI'), /\b(?:davčna|emšo)/i),
  kind('gr-afm', 'a Greek tax number', /^\d{9}$/, tax('el-GR'), /(?:αφμ|α\.φ\.μ|afm)/i, 0, 0.6),
  kind('ua-tax', 'a Ukrainian tax number', /^\d{10}$/, tax('uk-UA'), /(?:рнокпп|іпн|інн)/i),
  kind('ru-snils', 'a Russian insurance number', /^\d{3}-\d{3}-\d{3} \d{2}$/, snils, /снилс/i, 0.95),
  kind('tr-kimlik', 'a Turkish identity number', /^\d{11}$/, turkish, /(?:kimlik|t\.?c\.? ?no)/i, 0, 0.85),
  kind(
    'in-aadhaar',
    'an Indian Aadhaar number',
    /^[2-9]\d{3} ?\d{4} ?\d{4}$/,
    card('IN'),
    /(?:aadhaar|aadhar|uidai|आधार)/i,
    0,
    0.8,
  ),
  kind(
    'kr-rrn',
    'a Korean resident number',
    /^\d{6}-[1-8]\d{6}$/,
    korean,
    /(?:주민등록|resident registration)/i,
    0.9,
  ),
  kind(
    'jp-my-number',
    'a Japanese individual number',
    /^\d{4} ?\d{4} ?\d{4}$/,
    myNumber,
    /(?:マイナンバー|個人番号|my number)/i,
  ),
  kind(
    'cn-resident',
    'a Chinese identity number',
    /^[1-8]\d{16}\d$/,
    card('zh-CN'),
    /(?:身份证|identity card)/i,
    0.97,
  ),
  kind('au-tfn', 'an Australian tax file number', /^\d{3} ?\d{3} ?\d{3}$/, tfn, /\b(?:tfn|tax file)/i),
  kind(
    'ar-cuit',
    'an Argentine tax number',
    /^(?:20|2[347]|30|3[34])-\d{8}-\d$/,
    tax('es-AR'),
    /\bcui[tl]\b/i,
    0.95,
  ),
  kind(
    'il-id',
    'an Israeli identity number',
    /^\d{9}$/,
    card('he-IL'),
    /(?:תעודת זהות|ת"ז|teudat zehut)/i,
    0,
    0.6,
  ),
  kind(
    'za-id',
    'a South African identity number',
    /^\d{6} ?\d{4} ?\d{3}$/,
    (c) => luhn(c) && isDay(c.slice(2, 4), c.slice(4, 6)),
    /\b(?:id number|identity number|identiteitsnommer)/i,
    0,
    0.9,
  ),
];

/** Numbers with letters in them. */
export const letterKinds: readonly IdKind[] = [
  kind(
    'gb-nino',
    'a UK national insurance number',
    /^(?!GB|NK|TN|ZZ|BG|KN|NT)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]$/i,
    any,
    /\b(?:national insurance|nino|ni number)/i,
    0.9,
  ),
  kind(
    'de-pension',
    'a German pension insurance number',
    /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/i,
    germanPension,
    /\b(?:sozialversicherung|rentenversicherung|rvnr|svnr)/i,
    0.95,
  ),
  kind(
    'es-dni',
    'a Spanish identity number',
    /^(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z]$/i,
    (c) => card('ES')(c) || tax('es-ES')(c),
    /\b(?:dni|nie|nif)\b/i,
    0.85,
  ),
  kind(
    'it-fiscal',
    'an Italian tax code',
    /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/i,
    tax('it-IT'),
    /\b(?:codice fiscale|c\.?f\.?)/i,
    0.98,
  ),
  kind(
    'fi-personal',
    'a Finnish personal code',
    /^\d{6}[-+A]\d{3}[0-9A-FHJ-NPR-Y]$/i,
    card('FI'),
    /\b(?:hetu|henkilötunnus)/i,
    0.97,
  ),
  kind('ie-pps', 'an Irish public service number', /^\d{7}[A-W][A-IW]?$/i, tax('en-IE'), /\bpps/i, 0, 0.8),
  kind(
    'in-pan',
    'an Indian tax number (PAN)',
    /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/,
    any,
    /\b(?:pan|permanent account)\b/i,
    0.7,
    0.85,
  ),
  kind(
    'mx-curp',
    'a Mexican population number',
    /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/i,
    any,
    /\bcurp\b/i,
    0.97,
  ),
  kind(
    'cl-rut',
    'a Chilean identity number',
    /^\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]$/,
    rut,
    /\b(?:rut|run)\b/i,
    0.8,
    0.95,
  ),
  kind('cn-resident-x', 'a Chinese identity number', /^[1-8]\d{16}X$/i, card('zh-CN'), /身份证/i, 0.97),
  kind(
    'hk-id',
    'a Hong Kong identity number',
    /^[A-Z]{1,2}\d{6}\([\dA]\)$/,
    card('zh-HK'),
    /(?:hkid|身份證)/i,
    0.95,
  ),
  kind('tw-id', 'a Taiwanese identity number', /^[A-Z][12]\d{8}$/, card('zh-TW'), /身分證/i, 0, 0.8),
];
