import { i18n } from '#i18n';
import type { PolicyReason } from '../../../filter';

/** Why a row of the policy has its verdicts, in a sentence for the person. */
export const policyReasons = {
  'never-needed': () => i18n.t('options.filter.reason.never_needed'),
  'nothing-lost': () => i18n.t('options.filter.reason.nothing_lost'),
  'too-unsure': () => i18n.t('options.filter.reason.too_unsure'),
  exact: () => i18n.t('options.filter.reason.exact'),
  'likely-personal': () => i18n.t('options.filter.reason.likely_personal'),
  'own-anger': () => i18n.t('options.filter.reason.own_anger'),
  'own-words-unsure': () => i18n.t('options.filter.reason.own_words_unsure'),
  'help-named': () => i18n.t('options.filter.reason.help_named'),
  'help-unsure': () => i18n.t('options.filter.reason.help_unsure'),
  'never-written': () => i18n.t('options.filter.reason.never_written'),
  'reports-too': () => i18n.t('options.filter.reason.reports_too'),
  'serious-harm': () => i18n.t('options.filter.reason.serious_harm'),
  'safe-questions': () => i18n.t('options.filter.reason.safe_questions'),
  'kept-apart': () => i18n.t('options.filter.reason.kept_apart'),
  'kept-apart-unsure': () => i18n.t('options.filter.reason.kept_apart_unsure'),
  'about-instructions': () => i18n.t('options.filter.reason.about_instructions'),
  cleaned: () => i18n.t('options.filter.reason.cleaned'),
  'made-up': () => i18n.t('options.filter.reason.made_up'),
  'harm-not-yours': () => i18n.t('options.filter.reason.harm_not_yours'),
  'unsure-noted': () => i18n.t('options.filter.reason.unsure_noted'),
  'model-began': () => i18n.t('options.filter.reason.model_began'),
  'never-shown': () => i18n.t('options.filter.reason.never_shown'),
  'no-report': () => i18n.t('options.filter.reason.no_report'),
  'unsure-withheld': () => i18n.t('options.filter.reason.unsure_withheld'),
  orders: () => i18n.t('options.filter.reason.orders'),
} as const satisfies Record<PolicyReason, () => string>;
