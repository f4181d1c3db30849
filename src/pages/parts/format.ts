import { i18n } from '#i18n';
import { tokensPerWord } from '../../device';

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** 879_400_000 → '879 MB', 1_129_000_000 → '1.1 GB' in the reader's language; decimal units, as download pages use. */
export function formatBytes(bytes: number, locale?: string): string {
  const power = Math.max(0, Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: byteUnits[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 3 && value < 100 ? 1 : 0,
  }).format(value);
}

/** 40 → '40 sec', 150 → '3 min', 7000 → '2 hr', in the reader's language. Seconds in. */
export function formatTimeLeft(seconds: number, locale?: string): string {
  const [value, unit] =
    seconds < 60
      ? ([Math.max(1, Math.round(seconds)), 'second'] as const)
      : seconds < 3600
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3600), 'hour'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

export const formatNumber = (value: number, locale?: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);

/** '23 Nov 2026, 09:41' in the reader's language and time zone. Milliseconds since 1970 in. */
export const formatTime = (at: number, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export const formatDay = (at: number, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);

/** 24 tokens a second → 'about 18 words a second'. */
export function formatWordRate(tokensPerSecond: number): string {
  return i18n.t('pages.model.words_rate', Math.max(1, Math.round(tokensPerSecond / tokensPerWord)));
}

export const wordsOfTokens = (tokens: number): number => Math.round(tokens / tokensPerWord / 100) * 100;

/** 'https://example.org' → 'example.org'; a port stays. */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);

/** The first words of a text on one line. */
export function excerpt(text: string, length = 80): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
