import { createI18n } from '@wxt-dev/i18n';

import type { AppError, ErrorCode } from '../../shared';

/** Keys made from an error's code at run time; that each exists is a test's job, not the type system's. */
const { t } = createI18n();

export interface ErrorText {
  readonly what: string;
  readonly next: string;
}

/** The message keys of a code: hyphens do not survive in the browser's message names. */
export const errorKeys = (code: ErrorCode): ErrorText => {
  const name = code.replaceAll('-', '_');
  return { what: `error.${name}.what`, next: `error.${name}.next` };
};

/** What happened and what to do next, in the person's language. */
export function errorText({ code, values = [] }: AppError): ErrorText {
  const keys = errorKeys(code);
  return { what: t(keys.what, [...values]), next: t(keys.next, [...values]) };
}
