import { i18n } from '#i18n';
import { Button } from '../../../controls';
import { ErrorNote } from '../../parts/error-note';
import { named } from '../../parts/named';
import { useAction, type Action } from '../../parts/use-action';
import type { ModelView, OptionsActions } from '../../types';
import { Measure } from './measure';

interface ToolsProps {
  readonly model: ModelView;
  readonly actions: OptionsActions;
  readonly onRemove: () => void;
  readonly follow: Action['follow'];
}

/** What can be done with a model that is here, and the way off the list for one that the person brought. */
export function Tools({ model, actions, onRemove, follow }: ToolsProps) {
  const { id, name, state, origin } = model;
  const ready = state.name === 'ready';
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
        <Export model={model} exportModel={actions.exportModel.bind(actions)} />
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

interface ExportProps {
  readonly model: ModelView;
  readonly exportModel: NonNullable<OptionsActions['exportModel']>;
}

function Export({ model: { id, name }, exportModel }: ExportProps) {
  const action = useAction();
  return (
    <>
      <Button
        look="quiet"
        icon="folder"
        aria-label={named(i18n.t('options.models.export'), name)}
        disabled={action.pending}
        // The browser opens its picker only while the click is being handled: nothing may come before this call.
        onClick={() => action.follow(exportModel(id))}
      >
        {i18n.t('options.models.export')}
      </Button>
      <output class="pg-hint">{action.pending ? i18n.t('options.models.exporting') : ''}</output>
      <ErrorNote error={action.error} />
    </>
  );
}
