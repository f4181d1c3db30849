import { i18n } from '#i18n';
import { Button, Notice } from '../../../controls';
import { ErrorNote } from '../../parts/error-note';
import { formatBytes } from '../../parts/format';
import { useAction } from '../../parts/use-action';
import type { ModelUpdate, OptionsActions } from '../../types';

interface UpdateNoteProps {
  readonly update: ModelUpdate;
  readonly decide: OptionsActions['decideUpdate'];
}

/** A newer version is there: what changed, how large it is, and the choice to leave things as they are. */
export function UpdateNote({ update, decide }: UpdateNoteProps) {
  const action = useAction();
  const choose = (decision: 'update' | 'keep' | 'roll-back'): void => {
    const answer = decide?.(update.modelId, decision);
    if (answer) action.follow(answer);
  };
  return (
    <Notice tone="info">
      <p class="pg-strong">{i18n.t('options.models.update_there', [formatBytes(update.bytes)])}</p>
      {update.summary && <p>{update.summary}</p>}
      {decide && (
        <div class="pg-actions">
          <Button disabled={action.pending} onClick={() => choose('update')}>
            {i18n.t('options.models.update_do')}
          </Button>
          <Button look="quiet" disabled={action.pending} onClick={() => choose('keep')}>
            {i18n.t('options.models.update_keep')}
          </Button>
          {update.canRollBack && (
            <Button look="quiet" disabled={action.pending} onClick={() => choose('roll-back')}>
              {i18n.t('options.models.update_back')}
            </Button>
          )}
        </div>
      )}
      <ErrorNote error={action.error} />
    </Notice>
  );
}
