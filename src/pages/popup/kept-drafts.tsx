import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { Draft } from '../../storage';
import { Button, IconButton } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { excerpt, formatDay } from '../parts/format';
import { useAction } from '../parts/use-action';
import type { PopupActions } from './types';

interface KeptDraftsProps {
  readonly drafts: readonly Draft[];
  readonly actions: Pick<PopupActions, 'deleteDraft' | 'keepDraft'>;
  readonly onOpen: (draft: Draft) => void;
}

/** Deleting asks nothing and can be undone at once. */
export function KeptDrafts({ drafts, actions, onOpen }: KeptDraftsProps) {
  const action = useAction();
  const [deleted, setDeleted] = useState<Draft | undefined>(undefined);
  return (
    <section class="popup-kept" aria-labelledby="kept-heading">
      <h2 id="kept-heading">{i18n.t('popup.kept.heading')}</h2>
      {drafts.length === 0 && !deleted && <p class="pg-hint">{i18n.t('popup.kept.none')}</p>}
      <ul class="pg-plain">
        {drafts.map((draft) => (
          <KeptDraft
            key={draft.id}
            draft={draft}
            onOpen={() => onOpen(draft)}
            onDelete={() => action.follow(actions.deleteDraft(draft.id), () => setDeleted(draft))}
          />
        ))}
      </ul>
      <output class="pg-row">
        {deleted && (
          <>
            <span class="pg-hint">{i18n.t('popup.kept.deleted')}</span>
            <Button
              look="quiet"
              onClick={() => {
                const { instruction, text } = deleted;
                action.follow(actions.keepDraft({ instruction, text }), () => setDeleted(undefined));
              }}
            >
              {i18n.t('popup.kept.undo')}
            </Button>
          </>
        )}
      </output>
      <ErrorNote error={action.error} />
    </section>
  );
}

interface KeptDraftProps {
  readonly draft: Draft;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

function KeptDraft({ draft, onOpen, onDelete }: KeptDraftProps) {
  const name = excerpt(draft.text || draft.instruction, 64) || i18n.t('popup.kept.untitled');
  return (
    <li class="popup-kept-row">
      <button type="button" class="popup-kept-open" onClick={onOpen}>
        <span class="ink-hidden">{i18n.t('popup.kept.open')}</span>
        <span class="popup-kept-name" dir="auto">
          {name}
        </span>
        <time dateTime={new Date(draft.updatedAt).toISOString()}>{formatDay(draft.updatedAt)}</time>
      </button>
      <IconButton icon="trash" label={i18n.t('popup.kept.delete_of', [name])} onClick={onDelete} />
    </li>
  );
}
