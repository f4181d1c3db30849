/** A text being looked at, with what several rules need computed once. */
export interface Subject {
  readonly text: string;
  /** Lower-cased for cheap "does it occur at all" checks; its offsets may differ from the text's (İ grows). */
  readonly lower: string;
  /** Where runs of digits and digit separators stand that are long enough to be a number of some kind. */
  readonly digitRuns: readonly DigitRun[];
  /** ISO 3166 regions to try, best first; from the locale, empty when nothing is known. */
  readonly regions: readonly string[];
}

export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** The digits alone. */
  readonly digits: string;
}

/** Digits with at most two separators in a row; 4 digits or more. Bounded: a longer run is not a number people write. */
const digitRun = /\d(?:[ \u00A0\u202F.\-/()]{0,2}\d){3,39}/g;

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

export function regionsOf(locale: string | undefined): readonly string[] {
  if (locale === undefined) return [];
  const [language = '', ...rest] = locale.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  const home = regionOfLanguage[language.toLowerCase()];
  return [...new Set([region, home].filter((item) => item !== undefined))];
}

export function createSubject(text: string, locale?: string): Subject {
  let lower: string | undefined;
  let runs: readonly DigitRun[] | undefined;
  return {
    text,
    get lower() {
      lower ??= text.toLowerCase();
      return lower;
    },
    get digitRuns() {
      runs ??= findDigitRuns(text);
      return runs;
    },
    regions: regionsOf(locale),
  };
}

function findDigitRuns(text: string): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  for (const match of text.matchAll(digitRun)) {
    const start = match.index;
    runs.push({ start, end: start + match[0].length, digits: match[0].replaceAll(/\D/g, '') });
  }
  return runs;
}

export const subjectExpressions: readonly RegExp[] = [digitRun];
