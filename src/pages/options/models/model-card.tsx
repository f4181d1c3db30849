import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { EngineState } from '../../../engine';
import { Button, errorText } from '../../../ui/controls';
import { Download } from '../../parts/download';
import { ErrorNote } from '../../parts/error-note';
import { formatBytes, formatWordRate } from '../../parts/format';
import { useAction } from '../../parts/use-action';
import { named } from '../../parts/named';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';
import { Consent } from './consent';
import { InMemory } from './in-memory';
import { Origin } from './manifest';
import { factsOf } from './model-words';
import { Tools } from './model-tools';
import { Updates } from './updates';

interface ModelCardProps {
  readonly model: ModelView;
  readonly actions: OptionsActions;
  readonly engine: EngineState;
}

/** One model: what it is, whether it fits, and what can be done with it now. */
export function ModelCard({ model, actions, engine }: ModelCardProps) {
  const action = useAction();
  const [asking, setAsking] = useState<'download' | 'remove' | undefined>(undefined);
  const { id, name, fit, state } = model;
  const article = useRef<HTMLElement>(null);
  const leave = (): void => {
    setAsking(undefined);
    requestAnimationFrame(() => article.current?.querySelector('button')?.focus());
  };
  return (
    <article class="options-model" aria-label={name} ref={article}>
      <header class="options-model-head">
        <h3>
          {name} <Badges model={model} />
        </h3>
        {state.name === 'absent' && fit.fits && asking === undefined && (
          <Button
            look={model.recommended ? 'primary' : 'plain'}
            icon="download"
            aria-label={named(i18n.t('pages.model.download'), name)}
            onClick={() => setAsking('download')}
          >
            {i18n.t('pages.model.download')}
          </Button>
        )}
        {state.name === 'ready' && !model.selected && (
          <Button
            look="primary"
            aria-label={named(i18n.t('pages.model.use'), name)}
            disabled={action.pending}
            onClick={() => action.follow(actions.actOnModel(id, 'select'))}
          >
            {i18n.t('pages.model.use')}
          </Button>
        )}
      </header>
      {model.goodAt && <p>{model.goodAt}</p>}
      <FitLine model={model} />
      <dl class="options-facts">
        {factsOf(model).map(({ label, value, wide }) => (
          <div key={label} class={wide ? 'options-fact-wide' : ''}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asking === 'download' && (
        <Consent
          model={model}
          onCancel={leave}
          onStart={() => {
            setAsking(undefined);
            action.follow(actions.actOnModel(id, 'download'));
          }}
        />
      )}
      <Download model={model} actions={actions} action={action} titled />
      {model.selected && state.name === 'ready' && (
        <InMemory modelId={id} engine={engine} actions={actions} />
      )}
      {asking === 'remove' && (
        <RemoveQuestion
          model={model}
          onKeep={leave}
          onRemove={() => {
            setAsking(undefined);
            action.follow(actions.actOnModel(id, 'remove'));
          }}
        />
      )}
      <Tools model={model} actions={actions} onRemove={() => setAsking('remove')} follow={action.follow} />
      {state.name === 'ready' && model.host !== undefined && (
        <Updates model={model} updates={actions.updates} />
      )}
      {state.name === 'ready' && <Origin model={model} manifest={actions.manifest.bind(actions)} />}
      <ErrorNote error={action.error} />
    </article>
  );
}

function Badges({ model }: { readonly model: ModelView }) {
  return (
    <>
      {model.selected && <span class="pg-badge pg-badge-strong">{i18n.t('options.models.badge_use')}</span>}
      {model.recommended && <span class="pg-badge">{i18n.t('options.models.badge_recommended')}</span>}
      {model.origin === 'address' && <span class="pg-badge">{i18n.t('options.models.badge_address')}</span>}
      {model.origin === 'import' && <span class="pg-badge">{i18n.t('options.models.badge_import')}</span>}
    </>
  );
}

function FitLine({ model: { fit } }: { readonly model: ModelView }) {
  if (fit.fits)
    return (
      <p class="pg-hint options-fit">
        {fit.tokensPerSecond === undefined
          ? i18n.t('options.models.fits')
          : i18n.t('options.models.fits_rate', [formatWordRate(fit.tokensPerSecond)])}
      </p>
    );
  const { what, next } = errorText(fit.error);
  return (
    <p class="pg-hint pg-unfit">
      {what} {next}
    </p>
  );
}

interface RemoveQuestionProps {
  readonly model: ModelView;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

function RemoveQuestion({ model, onKeep, onRemove }: RemoveQuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const question = i18n.t('options.models.remove_sure', [model.name, formatBytes(model.storedBytes)]);
  return (
    <section class="options-question" aria-label={question}>
      <p class="pg-strong">{question}</p>
      <div class="pg-actions">
        <Button ref={keep} onClick={onKeep}>
          {i18n.t('pages.cancel')}
        </Button>
        <Button look="danger" onClick={onRemove}>
          {i18n.t('options.models.remove_yes')}
        </Button>
      </div>
    </section>
  );
}
