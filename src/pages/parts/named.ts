import { i18n } from '#i18n';

/**
 * 'Remove' and 'mail.example.org' → 'Remove: mail.example.org': the accessible name of one of many like buttons.
 * It begins with the visible word, so that who speaks the word to the computer reaches the button (WCAG 2.5.3).
 */
export const named = (visible: string, subject: string): string =>
  i18n.t('pages.details_of', [visible, subject]);
