import { i18n } from '#i18n';
import { errorCodes } from '../../../../shared';
import type { LedgerEntry } from '../../../../storage';
import { errorText } from '../../../controls';
import type { ModelView } from '../../types';

const reasons: ReadonlyMap<string, () => string> = new Map([
  ['model-check', () => i18n.t('options.privacy.reason_check')],
  ['model-download', () => i18n.t('options.privacy.reason_download')],
  ['model-update', () => i18n.t('options.privacy.reason_update')],
]);

const endings: ReadonlyMap<string, () => string> = new Map([
  ['', () => i18n.t('options.privacy.under_way')],
  ['ok', () => i18n.t('options.privacy.ended_ok')],
  ['redirected', () => i18n.t('options.privacy.ended_redirected')],
  ['cancelled', () => i18n.t('options.privacy.ended_cancelled')],
]);

/** 'To download the model, Llama 3.2 1B'. A reason that this version has no words for is shown as it was written. */
export function reasonWords({ reason, modelId }: LedgerEntry, models: readonly ModelView[]): string {
  const words = reasons.get(reason)?.() ?? reason;
  if (modelId === undefined) return words;
  const name = models.find(({ id }) => id === modelId)?.name ?? modelId;
  return i18n.t('options.privacy.reason_of', [words, name]);
}

/** How a request ended, in words; the outcome itself where there are none. */
export function outcomeWords(outcome: string): string {
  const ending = endings.get(outcome);
  if (ending) return ending();
  const [, status] = /^http-(\d{3})$/.exec(outcome) ?? [];
  if (status !== undefined) return i18n.t('options.privacy.ended_http', [status]);
  const code = errorCodes.find((each) => each === outcome);
  return code === undefined ? outcome : errorText({ code }).what;
}
