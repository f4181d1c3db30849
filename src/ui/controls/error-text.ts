import { createI18n } from '@wxt-dev/i18n';

import type { AppError, ErrorCode } from '../../shared';

/** Keys made from an error's code at run time; that each exists is a test's job, not the type system's. */
const { t } = createI18n();

export interface ErrorText {
  readonly what: string;
  readonly next: string;
}

/** Codes that have a second, more exact sentence (`what_with`) for when their values are there. */
export const codesWithValues: ReadonlySet<ErrorCode> = new Set([
  'host-not-allowed',
  'download-failed',
  'not-enough-memory',
  'storage-full',
  'field-full',
  'text-too-long',
  'site-off',
]);

/** The message keys of a code: hyphens do not survive in the browser's message names. */
export const errorKeys = (code: ErrorCode): ErrorText & { readonly whatWith: string } => {
  const name = code.replaceAll('-', '_');
  return {
    what: `error.${name}.what`,
    whatWith: `error.${name}.what_with`,
    next: `error.${name}.next`,
  };
};

/** What happened and what to do next, in the person's language. */
export function errorText({ code, values = [] }: AppError): ErrorText {
  const { what, whatWith, next } = errorKeys(code);
  const exact = values.length > 0 && codesWithValues.has(code);
  return { what: exact ? t(whatWith, [...values]) : t(what), next: t(next) };
}
