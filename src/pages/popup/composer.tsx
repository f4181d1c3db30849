import { useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { DraftRequest } from '../../rewrite';
import { Button } from '../../ui/controls';
import { Select, TextArea } from '../parts/field';

interface ComposerProps {
  readonly request: DraftRequest;
  readonly writing: boolean;
  /** There is a text already. */
  readonly again: boolean;
  readonly onChange: (request: DraftRequest) => void;
  readonly onWrite: () => void;
  readonly onStop: () => void;
}

/** Says what to write and how. Ctrl+Enter (Cmd+Enter) in the field writes; the one button stops, too. */
export function Composer({ request, writing, again, onChange, onWrite, onStop }: ComposerProps) {
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (): void => {
    if (request.instruction.trim() === '') {
      setEmpty(true);
      form.current?.querySelector('textarea')?.focus();
    } else if (!writing) onWrite();
  };
  return (
    <form
      ref={form}
      class="popup-composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        label={i18n.t('popup.draft.instruction')}
        placeholder={i18n.t('popup.draft.placeholder')}
        rows={3}
        value={request.instruction}
        onInput={(instruction) => {
          setEmpty(false);
          onChange({ ...request, instruction });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      />
      <p role="alert" class="pg-hint pg-wrong">
        {empty ? i18n.t('popup.draft.empty') : ''}
      </p>
      <div class="popup-how">
        <Select
          label={i18n.t('popup.draft.tone')}
          value={request.tone}
          options={[
            { value: 'neutral', label: i18n.t('popup.draft.neutral') },
            { value: 'formal', label: i18n.t('popup.draft.formal') },
            { value: 'friendly', label: i18n.t('popup.draft.friendly') },
            { value: 'direct', label: i18n.t('popup.draft.direct') },
          ]}
          onChoose={(tone) => onChange({ ...request, tone })}
        />
        <Select
          label={i18n.t('popup.draft.length')}
          value={request.length}
          options={[
            { value: 'short', label: i18n.t('popup.draft.short') },
            { value: 'medium', label: i18n.t('popup.draft.medium') },
            { value: 'long', label: i18n.t('popup.draft.long') },
          ]}
          onChoose={(length) => onChange({ ...request, length })}
        />
        {writing ? (
          // Another key than the writing button's: a second press of Enter must not stop what the first began.
          <Button key="stop" icon="stop" onClick={onStop}>
            {i18n.t('popup.draft.stop')}
          </Button>
        ) : (
          <Button key="write" look="primary" type="submit">
            {again ? i18n.t('popup.draft.again') : i18n.t('popup.draft.generate')}
          </Button>
        )}
      </div>
    </form>
  );
}
