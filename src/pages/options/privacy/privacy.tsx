import { useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../ui/controls';
import { formatBytes, formatNumber } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Wipe, wordsOfKind } from '../../parts/wipe';
import type { OptionsProps } from '../types';
import type { StoredItem } from '../../types';
import { History } from './history';
import { Ledger } from './ledger';

export function Privacy({ data, actions }: OptionsProps) {
  return (
    <>
      <p class="options-lead">{i18n.t('options.privacy.lead')}</p>
      <Ledger ledger={data.ledger} models={data.models} actions={actions} />
      <Panel heading={i18n.t('options.privacy.stored')}>
        <Stored stored={data.stored} />
      </Panel>
      <History history={data.history} actions={actions} />
      <WipePanel data={data} actions={actions} />
    </>
  );
}

function Stored({ stored }: { readonly stored: readonly StoredItem[] }) {
  return (
    <dl class="pg-list">
      {stored.map(({ kind, count, bytes }) => {
        const amount = count === 0 ? i18n.t('pages.wipe.nothing') : formatNumber(count);
        return (
          <div key={kind}>
            <dt>{wordsOfKind(kind)}</dt>
            <dd class={count === 0 ? 'pg-none' : ''}>
              {bytes ? i18n.t('pages.list_joint', [amount, formatBytes(bytes)]) : amount}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function WipePanel({ data, actions }: OptionsProps) {
  const [wiping, setWiping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (wiping)
    return (
      <div class="pg-panel options-wipe">
        <Wipe
          stored={data.stored}
          actions={actions}
          onLeave={() => {
            setWiping(false);
            // The button is there again after the next paint of this component.
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </div>
    );
  return (
    <Panel heading={i18n.t('options.privacy.wipe')} lead={i18n.t('options.privacy.wipe_lead')}>
      <div class="pg-actions">
        <Button icon="trash" ref={button} onClick={() => setWiping(true)}>
          {i18n.t('pages.wipe.open')}
        </Button>
      </div>
    </Panel>
  );
}
