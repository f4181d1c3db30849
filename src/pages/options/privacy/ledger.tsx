import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { LedgerEntry } from '../../../storage';
import { Button } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { formatBytes, formatTime } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Table } from '../../parts/table';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';
import { outcomeWords, reasonWords } from './ledger-words';

/** Rows shown before the person asks for all of them. */
const shownFirst = 20;

interface LedgerProps {
  readonly ledger: readonly LedgerEntry[];
  readonly models: readonly ModelView[];
  readonly actions: Pick<OptionsActions, 'clearLedger'>;
}

/** Every request that left the extension: when, where to, for what, how much, why and how it ended. */
export function Ledger({ ledger, models, actions }: LedgerProps) {
  const action = useAction();
  const [all, setAll] = useState(false);
  const total = ledger.reduce((sum, { bytes }) => sum + bytes, 0);
  const shown = all ? ledger : ledger.slice(0, shownFirst);
  return (
    <Panel heading={i18n.t('options.privacy.leaves')} lead={i18n.t('options.privacy.leaves_text')}>
      {ledger.length === 0 ? (
        <p class="options-empty">{i18n.t('options.privacy.ledger_none')}</p>
      ) : (
        <>
          <p class="pg-figures">
            {i18n.t('pages.list_joint', [
              i18n.t('options.privacy.requests', ledger.length),
              i18n.t('options.privacy.total', [formatBytes(total)]),
            ])}
          </p>
          <Table
            label={i18n.t('options.privacy.ledger')}
            columns={[
              { name: i18n.t('options.privacy.when') },
              { name: i18n.t('options.privacy.what') },
              { name: i18n.t('options.privacy.bytes'), figure: true },
              { name: i18n.t('options.privacy.why') },
              { name: i18n.t('options.privacy.outcome') },
            ]}
            rows={shown.map((entry) => ({
              key: entry.id,
              cells: [
                <time key="at" class="pg-nowrap" dateTime={new Date(entry.at).toISOString()}>
                  {formatTime(entry.at)}
                </time>,
                <span key="what" class="pg-breaks" title={entry.path}>
                  <span>{entry.host}</span>
                  <br />
                  <span class="options-path">{lastPart(entry.path)}</span>
                </span>,
                <span key="bytes" class="pg-nowrap">
                  {formatBytes(entry.bytes)}
                </span>,
                reasonWords(entry, models),
                outcomeWords(entry.outcome),
              ],
            }))}
          />
          <div class="pg-actions">
            {!all && ledger.length > shownFirst && (
              <Button onClick={() => setAll(true)}>{i18n.t('options.privacy.show_all')}</Button>
            )}
            <Button
              look="quiet"
              disabled={action.pending}
              onClick={() => action.follow(actions.clearLedger())}
            >
              {i18n.t('options.privacy.clear_ledger')}
            </Button>
          </div>
        </>
      )}
      <ErrorNote error={action.error} />
    </Panel>
  );
}

const lastPart = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? path;
