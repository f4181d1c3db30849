import { i18n } from '#i18n';

import type { Alternative, Category, Strictness, Verdict } from '../../filter';

/** What would change a decision of the filter, a sentence each. */
export const alternativeSentences = (alternatives: readonly Alternative[]): readonly string[] =>
  alternatives.map(({ change, verdict }) =>
    'strictness' in change
      ? i18n.t('filter_change.strictness', [strictnessNames[change.strictness](), outcomes[verdict]()])
      : i18n.t('filter_change.disable', [categoryName(change.disable), outcomes[verdict]()]),
  );

const strictnessNames = {
  relaxed: () => i18n.t('options.filter.relaxed'),
  standard: () => i18n.t('options.filter.standard'),
  strict: () => i18n.t('options.filter.strict'),
} as const satisfies Record<Strictness, () => string>;

const outcomes = {
  allow: () => i18n.t('filter_change.allow'),
  mask: () => i18n.t('filter_change.mask'),
  warn: () => i18n.t('filter_change.warn'),
  block: () => i18n.t('filter_change.block'),
} as const satisfies Record<Verdict, () => string>;

/** A category as it is called where it can be switched off. */
function categoryName(category: Category): string {
  switch (category) {
    case 'self-harm':
      return i18n.t('options.filter.category.self_harm');
    case 'sexual-minors':
      return i18n.t('options.filter.category.sexual_minors');
    default:
      return i18n.t(`options.filter.category.${category}`);
  }
}
