import type { ErrorCode } from './error-codes';

/**
 * A failure a person can meet. The sentence and the next step are looked up by `code`
 * (messages `error.<code>.what` and `error.<code>.next`), so an error can cross a port as plain data.
 */
export interface AppError {
  readonly code: ErrorCode;
  /** Values for the sentence ($1, $2 …), for example a host or an amount; never the person's text. */
  readonly values?: readonly string[];
  /** Technical detail for the "details" fold and bug reports; never the person's text. */
  readonly detail?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  code: ErrorCode,
  extra: Omit<AppError, 'code'> = {},
): { ok: false; error: AppError } => ({
  ok: false,
  error: { code, ...extra },
});

/** Thrown where a value cannot be returned (async generators, library call-backs); carries the same data. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  constructor(readonly error: AppError) {
    super(`${error.code}${error.detail ? `: ${error.detail}` : ''}`);
  }
}

/** Turns anything thrown into an AppError; what is no AppFailure becomes `unexpected` with its message as detail. */
export function toAppError(thrown: unknown, code: ErrorCode = 'unexpected'): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  return { code, detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
}
