import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../ui/controls';
import { Consent } from '../options/models/consent';
import { reasonFor, sizeOf } from '../options/models/model-words';
import { Download } from '../parts/download';
import { activeDownloads, chosenModel } from '../parts/engine-words';
import { ErrorNote } from '../parts/error-note';
import { useAction } from '../parts/use-action';
import type { ModelView } from '../types';
import type { WelcomeActions } from './types';

interface FirstModelProps {
  readonly models: readonly ModelView[];
  readonly actions: Pick<WelcomeActions, 'actOnModel' | 'openModels'>;
}

/** The model proposed for this device, from consent to ready without leaving the page. */
export function FirstModel({ models, actions }: FirstModelProps) {
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const chosen = chosenModel(models);
  const active = activeDownloads(models);
  const proposed = models.find(({ recommended, state }) => recommended && state.name === 'absent');
  return (
    <section class="welcome-part" aria-labelledby="model-heading">
      <h2 id="model-heading">{chosen ? i18n.t('welcome.model_here') : i18n.t('welcome.model')}</h2>
      <p>{i18n.t('welcome.model_lead')}</p>
      <output class="pg-said">{chosen ? i18n.t('welcome.model_ready', [chosen.name]) : ''}</output>
      {active.map((model) => (
        <Download key={model.id} model={model} actions={actions} action={action} titled />
      ))}
      {!chosen && active.length === 0 && proposed && (
        <div class="welcome-model">
          <p>
            <span class="pg-strong">{proposed.name}</span>
            <span class="pg-hint">{summaryOf(proposed)}</span>
          </p>
          {asking ? (
            <Consent
              model={proposed}
              onCancel={() => setAsking(false)}
              onStart={() => {
                setAsking(false);
                action.follow(actions.actOnModel(proposed.id, 'download'));
              }}
            />
          ) : (
            <Button icon="download" onClick={() => setAsking(true)}>
              {i18n.t('pages.model.download')}
            </Button>
          )}
        </div>
      )}
      <div class="pg-actions">
        <Button look="quiet" icon="model" onClick={() => actions.openModels()}>
          {i18n.t('welcome.model_more')}
        </Button>
      </div>
      <ErrorNote error={action.error} />
    </section>
  );
}

/** '711 MB · It fits this device, about 18 words a second.' */
function summaryOf(model: ModelView): string {
  const [size, reason] = [sizeOf(model), reasonFor(model, undefined)];
  return size === undefined ? reason : i18n.t('pages.list_joint', [size, reason]);
}
