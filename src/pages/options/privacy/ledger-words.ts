import { i18n } from '#i18n';
import type { FetchReason, RequestOutcome } from '../../../models';
import { errorCodes } from '../../../shared';
import type { LedgerEntry } from '../../../storage';
import { errorText } from '../../../ui/controls';
import type { ModelView } from '../../types';

const reasons = {
  'model-check': () => i18n.t('options.privacy.reason_check'),
  'model-download': () => i18n.t('options.privacy.reason_download'),
  'model-update': () => i18n.t('options.privacy.reason_update'),
} as const satisfies Record<FetchReason, () => string>;

/** 'To download the model, Llama 3.2 1B'. */
export function reasonWords({ reason, modelId }: LedgerEntry, models: readonly ModelView[]): string {
  const words = reasons[reason]();
  if (modelId === undefined) return words;
  const name = models.find(({ id }) => id === modelId)?.name ?? modelId;
  return i18n.t('options.privacy.reason_of', [words, name]);
}

/** How a request ended, in words. A code that only another version has is an unexpected error. */
export function outcomeWords(outcome: RequestOutcome): string {
  switch (outcome) {
    case 'started':
      return i18n.t('options.privacy.not_ended');
    case 'ok':
      return i18n.t('options.privacy.ended_ok');
    case 'redirected':
      return i18n.t('options.privacy.ended_redirected');
    case 'cancelled':
      return i18n.t('options.privacy.ended_cancelled');
    default: {
      const [, status] = /^http-(\d{3})$/.exec(outcome) ?? [];
      if (status !== undefined) return i18n.t('options.privacy.ended_http', [status]);
      const code = errorCodes.find((each) => each === outcome) ?? 'unexpected';
      return errorText({ code }).what;
    }
  }
}
