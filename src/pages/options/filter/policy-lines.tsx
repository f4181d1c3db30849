import { i18n } from '#i18n';
import type { Band, Direction, PolicyRow, Strictness, Verdict } from '../../../filter';
import { policyReasons } from './policy-reasons';

interface PolicyLinesProps {
  readonly label: string;
  readonly rows: readonly PolicyRow[];
  readonly strictness: Strictness;
}

const directions = {
  input: () => i18n.t('options.filter.direction_input'),
  output: () => i18n.t('options.filter.direction_output'),
} as const satisfies Record<Direction, () => string>;

const bands = {
  high: () => i18n.t('options.filter.band_high'),
  medium: () => i18n.t('options.filter.band_medium'),
  low: () => i18n.t('options.filter.band_low'),
} as const satisfies Record<Band, () => string>;

const verdicts = {
  allow: () => i18n.t('options.filter.done_allow'),
  mask: () => i18n.t('options.filter.done_mask'),
  warn: () => i18n.t('options.filter.done_warn'),
  block: () => i18n.t('options.filter.done_block'),
} as const satisfies Record<Verdict, () => string>;

/** What is done with a category at the person's strictness, and why. */
export function PolicyLines({ label, rows, strictness }: PolicyLinesProps) {
  return (
    <ul class="pg-plain options-policy" aria-label={label}>
      {rows.map((row) => (
        <li key={`${row.direction}-${row.band}`}>
          <p>
            {i18n.t('options.filter.done', [
              directions[row.direction](),
              bands[row.band](),
              doneWith(row, row.verdicts[strictness]),
            ])}
          </p>
          <p class="pg-hint">{policyReasons[row.reason]()}</p>
        </li>
      ))}
    </ul>
  );
}

const doneWith = (row: PolicyRow, verdict: Verdict): string =>
  verdict === 'block' && row.overridable ? i18n.t('options.filter.done_block_open') : verdicts[verdict]();
