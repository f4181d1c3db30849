import { i18n } from '#i18n';
import type { HistoryEntry } from '../../../storage';
import { Button, IconButton } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { excerpt, formatTime, hostOf } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';

interface HistoryProps {
  readonly history: readonly HistoryEntry[];
  readonly actions: Pick<OptionsActions, 'deleteHistory'>;
}

export function History({ history, actions }: HistoryProps) {
  const action = useAction();
  return (
    <Panel heading={i18n.t('options.privacy.history')} lead={i18n.t('options.privacy.history_lead')}>
      {history.length === 0 && <p class="options-empty">{i18n.t('options.privacy.history_none')}</p>}
      <ul class="pg-plain options-history">
        {history.map((entry) => (
          <li key={entry.id} class="options-kept">
            <div>
              <p class="pg-hint">
                {i18n.t('pages.list_joint', [hostOf(entry.origin), formatTime(entry.at)])}
              </p>
              <p dir="auto" title={entry.original}>
                {excerpt(entry.revised, 160)}
              </p>
            </div>
            <IconButton
              icon="trash"
              label={i18n.t('options.privacy.delete_of', [formatTime(entry.at)])}
              onClick={() => action.follow(actions.deleteHistory(entry.id))}
            />
          </li>
        ))}
      </ul>
      {history.length > 0 && (
        <div class="pg-actions">
          <Button look="quiet" onClick={() => action.follow(actions.deleteHistory('all'))}>
            {i18n.t('options.privacy.delete_all')}
          </Button>
        </div>
      )}
      <ErrorNote error={action.error} />
    </Panel>
  );
}
