import { i18n } from '#i18n';
import { Button, ProgressBar } from '../../ui/controls';
import { Download } from '../parts/download';
import { activeDownloads, engineLine } from '../parts/engine-words';
import { ErrorNote } from '../parts/error-note';
import { useAction } from '../parts/use-action';
import type { PopupActions } from './types';
import type { EnginesView, ModelView } from '../types';

interface EngineStatusProps {
  readonly engines: EnginesView;
  readonly models: readonly ModelView[];
}

interface EngineWorkProps extends EngineStatusProps {
  readonly actions: Pick<PopupActions, 'loadEngine' | 'actOnModel' | 'open'>;
}

/** What the engines do now, in a line. */
export function EngineStatus({ engines, models }: EngineStatusProps) {
  const { tone, text } = engineLine(engines, models);
  return (
    <output class={`pg-engine pg-engine-${tone}`}>
      <span class="pg-dot" aria-hidden="true" />
      {text}
    </output>
  );
}

/** What takes a while or went wrong: loading, downloads, a failed engine. Nothing when there is nothing to tell. */
export function EngineWork({ engines, models, actions }: EngineWorkProps) {
  const action = useAction();
  const { error, fraction, tone, text } = engineLine(engines, models);
  const downloads = activeDownloads(models);
  const loading = tone === 'busy' && fraction !== undefined;
  return (
    <section class="popup-engine" aria-label={i18n.t('pages.engine.heading')}>
      <ErrorNote error={error}>
        <Button icon="retry" disabled={action.pending} onClick={() => action.follow(actions.loadEngine())}>
          {i18n.t('pages.engine.load_again')}
        </Button>
        <Button look="quiet" onClick={() => actions.open('models')}>
          {i18n.t('pages.model.choose')}
        </Button>
      </ErrorNote>
      {loading && <ProgressBar label={text} fraction={fraction} />}
      {downloads.map((model) => (
        <Download key={model.id} model={model} actions={actions} action={action} titled />
      ))}
      <ErrorNote error={action.error} />
    </section>
  );
}
