import { i18n } from '#i18n';

import type { Category } from '../../filter';

const maskLabels = [
  'EMAIL',
  'PHONE',
  'CARD',
  'IBAN',
  'SECRET',
  'ID',
  'ADDRESS',
  'NAME',
  'DATE',
  'IP',
  'MAC',
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

/** The names of the checks in a report, and their words. */
const checks = [
  ['refusal', 'card.check.refusal'],
  ['repetition', 'card.check.repetition'],
  ['truncation', 'card.check.truncation'],
  ['length', 'card.check.length'],
  ['language', 'card.check.language'],
  ['meaning-kept', 'card.check.meaning_kept'],
  ['numbers', 'card.check.numbers'],
  ['links', 'card.check.links'],
  ['placeholders', 'card.check.placeholders'],
  ['hidden-parts-untouched', 'card.check.hidden_parts_untouched'],
] as const;

/** The names of what was taken off an answer or put right, and their words. */
const mendings = [
  ['hidden-characters-removed', 'card.mend.hidden_characters_removed'],
  ['thinking-removed', 'card.mend.thinking_removed'],
  ['debris-removed', 'card.mend.debris_removed'],
  ['tags-removed', 'card.mend.tags_removed'],
  ['fence-removed', 'card.mend.fence_removed'],
  ['preamble-removed', 'card.mend.preamble_removed'],
  ['prompt-echo-removed', 'card.mend.prompt_echo_removed'],
  ['label-removed', 'card.mend.label_removed'],
  ['first-option-taken', 'card.mend.first_option_taken'],
  ['explanation-removed', 'card.mend.explanation_removed'],
  ['quotes-removed', 'card.mend.quotes_removed'],
  ['copy-removed', 'card.mend.copy_removed'],
  ['ending-restored', 'card.mend.ending_restored'],
  ['edits-in-hidden-parts-dropped', 'card.mend.edits_in_hidden_parts_dropped'],
] as const;

/** The report's list in words: what was checked, and what was put right. A name without words counts as a check. */
export function checkNames(names: readonly string[]): {
  readonly checked: readonly string[];
  readonly mended: readonly string[];
} {
  const checked: string[] = [];
  const mended: string[] = [];
  for (const name of names) {
    const mending = mendings.find(([known]) => known === name);
    const check = checks.find(([known]) => known === name);
    if (mending) mended.push(i18n.t(mending[1]));
    else checked.push(check ? i18n.t(check[1]) : name.replaceAll('-', ' '));
  }
  return { checked, mended };
}
