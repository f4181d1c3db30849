import { i18n } from '#i18n';
import { Button } from '../../../ui/controls';
import { named } from '../../parts/named';
import type { Action } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';
import { Export } from './export';
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
      {ready && <Export model={model} exportModel={actions.exportModel.bind(actions)} />}
      {ready && <Measure model={model} benchmark={actions.benchmark.bind(actions)} />}
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
