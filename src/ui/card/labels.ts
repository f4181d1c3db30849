import { i18n } from '#i18n';

import type { Category } from '../../moderation';

const maskLabels = [
  'EMAIL',
  'PHONE',
  'CARD',
  'IBAN',
  'SECRET',
  'ID',
  'URL',
  'ADDRESS',
  'NAME',
  'NUMBER',
  'DATE',
  'IP',
] as const;

/** A placeholder's label in words; one without words of its own stays as it is, in small letters. */
export function labelName(label: string): string {
  const known = maskLabels.find((name) => name === label);
  return known ? i18n.t(`card.mask.${known}`) : label.toLowerCase();
}

export function categoryName(category: Category): string {
  switch (category) {
    case 'self-harm':
      return i18n.t('card.category.self_harm');
    case 'sexual-minors':
      return i18n.t('card.category.sexual_minors');
    default:
      return i18n.t(`card.category.${category}`);
  }
}
