/** 84 → '84 ms', 1240 → '1.2 s', 75000 → '75 s', in the reader's language. Milliseconds in. */
export function formatDuration(ms: number, locale?: string): string {
  const [value, unit, digits] =
    ms < 1000
      ? ([Math.round(ms), 'millisecond', 0] as const)
      : ([ms / 1000, 'second', ms < 10_000 ? 1 : 0] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.43 → '43%' in the reader's language. */
export const formatPercent = (fraction: number, locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction);
