import type { ComponentChildren } from 'preact';

import { i18n } from '#i18n';
import type { AppError } from '../../shared';
import { errorText, Fold, Notice } from '../../ui/controls';

interface ErrorNoteProps {
  readonly error: AppError | undefined;
  /** What belongs to this error, between its words and its buttons. */
  readonly more?: ComponentChildren;
  /** Buttons for the next step. */
  readonly children?: ComponentChildren;
  /** 'warning' where nothing went wrong but something cannot be. */
  readonly tone?: 'danger' | 'warning';
}

/** What happened, what to do next, and the code for a report. Announced when it appears. */
export function ErrorNote({ error, more, children, tone = 'danger' }: ErrorNoteProps) {
  return (
    <div role="alert" class="pg-alert">
      {error && (
        <Notice tone={tone}>
          <ErrorWords error={error}>{more}</ErrorWords>
          {children && <div class="pg-actions">{children}</div>}
        </Notice>
      )}
    </div>
  );
}

/** The same words without the frame. */
export function ErrorWords({
  error,
  children,
}: Pick<ErrorNoteProps, 'children'> & { readonly error: AppError }) {
  const { what, next } = errorText(error);
  return (
    <>
      <p class="pg-strong">{what}</p>
      <p>{next}</p>
      {children}
      <Fold summary={i18n.t('pages.details')}>
        <p class="pg-code">{i18n.t('pages.code', [error.code])}</p>
        {error.detail && <p class="pg-code">{error.detail}</p>}
      </Fold>
    </>
  );
}
