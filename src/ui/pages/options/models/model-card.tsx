import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../controls';
import { Download } from '../../parts/download';
import { ErrorNote } from '../../parts/error-note';
import { errorText } from '../../../controls';
import { formatBytes, formatWordRate } from '../../parts/format';
import { useAction } from '../../parts/use-action';
import { named } from '../../parts/named';
import type { ModelUpdate, ModelView, OptionsActions } from '../../types';
import { Consent } from './consent';
import { Measure } from './measure';
import { factsOf } from './model-words';
import { UpdateNote } from './update-note';

interface ModelCardProps {
  readonly model: ModelView;
  readonly update: ModelUpdate | undefined;
  readonly actions: OptionsActions;
}

/** One model: what it is, whether it fits, and what can be done with it now. */
export function ModelCard({ model, update, actions }: ModelCardProps) {
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
      {update && <UpdateNote update={update} decide={actions.decideUpdate?.bind(actions)} />}
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

interface ToolsProps {
  readonly model: ModelView;
  readonly actions: OptionsActions;
  readonly onRemove: () => void;
  readonly follow: ReturnType<typeof useAction>['follow'];
}

function Tools({ model, actions, onRemove, follow }: ToolsProps) {
  const { id, name, state, origin } = model;
  const ready = state.name === 'ready';
  // What the person brought themselves can be taken off the list even when nothing of it was downloaded.
  const removable = ready || (origin !== 'catalogue' && state.name === 'absent');
  if (!removable) return undefined;
  return (
    <div class="pg-actions options-tools">
      {ready && (
        <Button
          look="quiet"
          icon="shield"
          aria-label={named(i18n.t('options.models.verify'), name)}
          onClick={() => follow(actions.actOnModel(id, 'verify'))}
        >
          {i18n.t('options.models.verify')}
        </Button>
      )}
      {ready && actions.exportModel && (
        <Button
          look="quiet"
          icon="folder"
          aria-label={named(i18n.t('options.models.export'), name)}
          onClick={() => {
            const answer = actions.exportModel?.(id);
            if (answer) follow(answer);
          }}
        >
          {i18n.t('options.models.export')}
        </Button>
      )}
      {ready && actions.benchmark && <Measure model={model} benchmark={actions.benchmark.bind(actions)} />}
      <Button
        look="quiet"
        icon="trash"
        aria-label={named(i18n.t('options.models.remove'), name)}
        onClick={onRemove}
      >
        {i18n.t('options.models.remove')}
      </Button>
    </div>
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
