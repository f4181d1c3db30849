import { i18n } from '#i18n';

import type { RewriteReport } from '../../rewrite';
import type { AppError, ErrorCode } from '../../shared';
import { errorText, Notice } from '../controls';
import { categoryName } from './labels';

/** After these the field cannot be written any more; the suggestion is there to be copied. */
const lost: ReadonlySet<ErrorCode> = new Set([
  'field-vanished',
  'field-changed',
  'field-now-protected',
  'field-rejected-edit',
  'field-full',
  'extension-updated',
]);

/** Whether a field can still be written after a problem. */
export const isWritable = (problem: AppError | undefined): boolean => !(problem && lost.has(problem.code));

/** Why the field could not be written. */
export function WriteProblem({ problem }: { readonly problem: AppError | undefined }) {
  if (!problem) return undefined;
  const { what, next } = errorText(problem);
  return (
    <Notice tone="warning">
      <p>{what}</p>
      <p>{next}</p>
    </Notice>
  );
}

/** What the filter warns about. */
export function Warnings({ report }: { readonly report: RewriteReport }) {
  const warnings = [report.inputDecision, report.outputDecision].filter(({ verdict }) => verdict === 'warn');
  if (warnings.length === 0) return undefined;
  const reasons = new Set(
    warnings.flatMap(({ because }) => because).map(({ category }) => categoryName(category)),
  );
  return (
    <Notice tone="warning">
      {i18n.t('card.result.warned')} {[...reasons].join(', ')}
    </Notice>
  );
}

export function MaskedNote({ report }: { readonly report: RewriteReport }) {
  const masked = report.masked.reduce((sum, { count }) => sum + count, 0);
  return masked > 0 && <p class="aside">{i18n.t('card.details.masked_some', masked)}</p>;
}
