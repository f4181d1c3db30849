import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { UpdateOffer } from '../../../models';
import { Button, Notice } from '../../../ui/controls';
import { Download } from '../../parts/download';
import { ErrorNote } from '../../parts/error-note';
import { formatBytes } from '../../parts/format';
import { named } from '../../parts/named';
import { useAction } from '../../parts/use-action';
import type { UpdateActions } from '../types';
import type { ModelView } from '../../types';

interface UpdatesProps {
  readonly model: ModelView;
  readonly updates: UpdateActions;
}

/** Looks for a newer version when asked, says what it would take, and keeps the way back open. */
export function Updates({ model, updates }: UpdatesProps) {
  const action = useAction();
  const [offer, setOffer] = useState<UpdateOffer | 'none' | undefined>(undefined);
  const { id, name, update, canRollBack } = model;
  if (update !== undefined) return <UnderWay model={model} state={update} updates={updates} />;
  return (
    <div class="options-updates">
      <div class="pg-actions options-tools">
        <Button
          look="quiet"
          icon="retry"
          aria-label={named(i18n.t('options.models.updates_check'), name)}
          disabled={action.pending}
          onClick={() => action.follow(updates.check(id), (found) => setOffer(found ?? 'none'))}
        >
          {i18n.t('options.models.updates_check')}
        </Button>
        {canRollBack && (
          <>
            <Button
              look="quiet"
              aria-label={named(i18n.t('options.models.update_back'), name)}
              onClick={() => action.follow(updates.rollBack(id))}
            >
              {i18n.t('options.models.update_back')}
            </Button>
            <Button
              look="quiet"
              aria-label={named(i18n.t('options.models.update_drop'), name)}
              onClick={() => action.follow(updates.dropPrevious(id))}
            >
              {i18n.t('options.models.update_drop')}
            </Button>
          </>
        )}
      </div>
      <output class="pg-hint">{offer === 'none' ? i18n.t('options.models.updates_none') : ''}</output>
      {offer !== undefined && offer !== 'none' && (
        <Offer
          offer={offer}
          onTake={() => {
            setOffer(undefined);
            action.follow(updates.update(id));
          }}
          onKeep={() => setOffer(undefined)}
        />
      )}
      <ErrorNote error={action.error} />
    </div>
  );
}

/** As git shows commits. */
const short = (revision: string): string => revision.slice(0, 10);

interface OfferProps {
  readonly offer: UpdateOffer;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

function Offer({ offer, onTake, onKeep }: OfferProps) {
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  return (
    <Notice tone="info">
      <p class="pg-strong">{i18n.t('options.models.update_there', [formatBytes(offer.bytes)])}</p>
      <p>{i18n.t('options.models.update_changes', [list.format(offer.changed)])}</p>
      {offer.from !== undefined && offer.revision !== undefined && (
        <p>{i18n.t('options.models.update_revisions', [short(offer.from), short(offer.revision)])}</p>
      )}
      <p>{i18n.t('options.models.update_stays')}</p>
      <div class="pg-actions">
        <Button onClick={onTake}>{i18n.t('options.models.update_do')}</Button>
        <Button look="quiet" onClick={onKeep}>
          {i18n.t('options.models.update_keep')}
        </Button>
      </div>
    </Notice>
  );
}

interface UnderWayProps extends UpdatesProps {
  readonly state: ModelView['state'];
}

/** The new version on its way; the old one works meanwhile. */
function UnderWay({ model, state, updates }: UnderWayProps) {
  const action = useAction();
  return (
    <>
      <Download
        model={{ ...model, state }}
        actions={{ actOnModel: (id, act) => (act === 'cancel' ? updates.cancel(id) : updates.resume(id)) }}
        action={action}
        titled
        pausable={false}
      />
      <ErrorNote error={action.error} />
    </>
  );
}
