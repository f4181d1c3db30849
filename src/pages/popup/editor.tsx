import { useEffect, useRef } from 'preact/hooks';

import { i18n } from '#i18n';
import type { Run } from '../../rewrite';
import { Button, IconButton } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { TextArea } from '../parts/field';
import { useAction, type Action } from '../parts/use-action';
import type { Page, PopupActions } from './types';

interface EditorProps {
  readonly page: Page;
  readonly run: Run;
  readonly task: 'draft' | 'fix';
  /** The person's own text, not one that was written here. */
  readonly pasted: boolean;
  readonly keeping: Action;
  /** The last thing that was done, shown beside the buttons. */
  readonly said: string;
  readonly actions: Pick<PopupActions, 'copy'>;
  readonly onChange: (page: Page) => void;
  readonly onFix: (page: Page) => void;
  readonly onStop: () => void;
  readonly onKeep: (page: Page) => void;
  readonly onClear: () => void;
  readonly onSaid: (words: string) => void;
}

/** The text: shown as it is written, then the person's to change, correct, copy and keep. */
export function Editor(props: EditorProps) {
  const { page, run, task, pasted, keeping, said, actions } = props;
  const copying = useAction();
  const busy = run.name === 'running';
  const value = busy && task === 'draft' ? run.partial : page.text;
  const nothing = value.trim() === '';
  const box = useRef<HTMLDivElement>(null);
  // A text that begins to be written should be seen; what the person types is where they look already.
  useEffect(() => {
    if (busy) box.current?.scrollIntoView({ block: 'nearest' });
  }, [busy]);
  return (
    <div class="popup-editor" ref={box}>
      <TextArea
        label={pasted ? i18n.t('popup.draft.text_paste') : i18n.t('popup.draft.text')}
        {...(pasted ? { placeholder: i18n.t('popup.draft.paste_placeholder') } : {})}
        rows={pasted ? 4 : 7}
        value={value}
        readOnly={busy}
        busy={busy}
        onInput={(text) => props.onChange({ ...withoutBefore(page), text })}
      />
      <div class="pg-actions popup-tools">
        {busy && task === 'fix' ? (
          <Button icon="stop" onClick={props.onStop}>
            {i18n.t('popup.draft.stop')}
          </Button>
        ) : (
          <Button
            {...(pasted ? { look: 'primary' } : {})}
            icon="accept"
            disabled={busy || nothing}
            onClick={() => props.onFix(page)}
          >
            {i18n.t('popup.draft.fix')}
          </Button>
        )}
        {page.before !== undefined && !busy && (
          <Button
            icon="retry"
            onClick={() => props.onChange({ ...withoutBefore(page), text: page.before ?? page.text })}
          >
            {i18n.t('popup.draft.undo')}
          </Button>
        )}
        <Button
          icon="copy"
          disabled={busy || nothing}
          onClick={() =>
            copying.follow(actions.copy(value), () => props.onSaid(i18n.t('popup.draft.copied')))
          }
        >
          {i18n.t('popup.draft.copy')}
        </Button>
        <Button disabled={busy || nothing || keeping.pending} onClick={() => props.onKeep(page)}>
          {page.id === undefined ? i18n.t('popup.draft.keep') : i18n.t('popup.draft.keep_changes')}
        </Button>
        {!nothing && !busy && (
          <IconButton icon="close" label={i18n.t('popup.draft.clear')} onClick={props.onClear} />
        )}
      </div>
      {said && (
        <p class="pg-said" aria-hidden="true">
          {said}
        </p>
      )}
      <ErrorNote error={copying.error ?? keeping.error} />
    </div>
  );
}

function withoutBefore({ before: _before, ...page }: Page): Page {
  return page;
}
