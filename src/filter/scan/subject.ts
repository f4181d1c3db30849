import { fold } from './fold';
import type { Folded } from './fold';
import { findNumbers } from './numbers';
import type { WrittenNumber } from './numbers';

/** A text being looked at, with what several rules need computed once. */
export interface Subject {
  readonly text: string;
  /** Lower-cased for cheap "does it occur at all" checks; its offsets may differ from the text's (İ grows). */
  readonly lower: string;
  /** Every number of 6 to 24 digits, overlapping readings included. */
  readonly numbers: readonly WrittenNumber[];
  /** The text without disguises, for rules about words. */
  readonly folded: Folded;
  /** ISO 3166 regions to try, best first; from the locale, empty when nothing is known. */
  readonly regions: readonly string[];
}

/** Languages written mostly in one country: enough to read a national number when the locale has no region. */
const regionOfLanguage: Readonly<Record<string, string>> = {
  en: 'US',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pt: 'PT',
  pl: 'PL',
  da: 'DK',
  sv: 'SE',
  nb: 'NO',
  no: 'NO',
  fi: 'FI',
  cs: 'CZ',
  sk: 'SK',
  sl: 'SI',
  hr: 'HR',
  hu: 'HU',
  ro: 'RO',
  bg: 'BG',
  el: 'GR',
  et: 'EE',
  lv: 'LV',
  lt: 'LT',
  uk: 'UA',
  ru: 'RU',
  tr: 'TR',
  ja: 'JP',
  ko: 'KR',
  zh: 'CN',
  he: 'IL',
  hi: 'IN',
};

function regionsOf(locale: string | undefined): readonly string[] {
  if (locale === undefined) return [];
  const [language = '', ...rest] = locale.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  const home = regionOfLanguage[language.toLowerCase()];
  return [...new Set([region, home].filter((item) => item !== undefined))];
}

export function createSubject(text: string, locale?: string): Subject {
  let lower: string | undefined;
  let folded: Folded | undefined;
  let numbers: readonly WrittenNumber[] | undefined;
  return {
    text,
    get lower() {
      lower ??= text.toLowerCase();
      return lower;
    },
    get folded() {
      folded ??= fold(text);
      return folded;
    },
    get numbers() {
      numbers ??= findNumbers(text);
      return numbers;
    },
    regions: regionsOf(locale),
  };
}
