import { i18n } from '#i18n';
import type { Category } from '../../../filter';

interface CategoryWords {
  readonly name: string;
  readonly about: string;
}

const words = {
  secret: () => [i18n.t('options.filter.category.secret'), i18n.t('options.filter.about.secret')],
  personal: () => [i18n.t('options.filter.category.personal'), i18n.t('options.filter.about.personal')],
  injection: () => [i18n.t('options.filter.category.injection'), i18n.t('options.filter.about.injection')],
  harassment: () => [i18n.t('options.filter.category.harassment'), i18n.t('options.filter.about.harassment')],
  hate: () => [i18n.t('options.filter.category.hate'), i18n.t('options.filter.about.hate')],
  violence: () => [i18n.t('options.filter.category.violence'), i18n.t('options.filter.about.violence')],
  'self-harm': () => [i18n.t('options.filter.category.self_harm'), i18n.t('options.filter.about.self_harm')],
  sexual: () => [i18n.t('options.filter.category.sexual'), i18n.t('options.filter.about.sexual')],
  'sexual-minors': () => [
    i18n.t('options.filter.category.sexual_minors'),
    i18n.t('options.filter.about.sexual_minors'),
  ],
  illicit: () => [i18n.t('options.filter.category.illicit'), i18n.t('options.filter.about.illicit')],
  hygiene: () => [i18n.t('options.filter.category.hygiene'), i18n.t('options.filter.about.hygiene')],
} as const satisfies Record<Category, () => readonly [string, string]>;

export const categoryIds = [
  'secret',
  'personal',
  'injection',
  'hygiene',
  'harassment',
  'hate',
  'violence',
  'self-harm',
  'sexual',
  'sexual-minors',
  'illicit',
] as const satisfies readonly Category[];

export function categoryWords(category: Category): CategoryWords {
  const [name, about] = words[category]();
  return { name, about };
}
