import { i18n } from '#i18n';
import type { EngineState, LoadProgress } from '../../../engine';
import { Button, ProgressBar } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';

interface InMemoryProps {
  readonly modelId: string;
  readonly engine: EngineState;
  readonly actions: Pick<OptionsActions, 'loadEngine' | 'unloadEngine'>;
}

const phases = {
  loading: () => i18n.t('pages.engine.loading'),
  compiling: () => i18n.t('pages.engine.compiling'),
  'warming-up': () => i18n.t('pages.engine.warming_up'),
} as const satisfies Record<LoadProgress['phase'], () => string>;

/** Where the model in use is between the disk and an answer: loading, warming up, loaded, failed. */
export function InMemory({ modelId, engine, actions }: InMemoryProps) {
  const action = useAction();
  const ours = engine.name === 'idle' || engine.modelId === undefined || engine.modelId === modelId;
  const state: EngineState = ours ? engine : { name: 'idle' };
  if (state.name === 'loading') {
    const words = phases[state.progress.phase]();
    return (
      <div class="pg-download">
        <output class="pg-strong">{words}</output>
        <ProgressBar label={words} fraction={state.progress.fraction} />
      </div>
    );
  }
  return (
    <>
      <div class="pg-row">
        <output class="pg-hint">{wordsOf(state)}</output>
        {state.name !== 'ready' && (
          <Button look="quiet" disabled={action.pending} onClick={() => action.follow(actions.loadEngine())}>
            {i18n.t('options.models.load')}
          </Button>
        )}
        {state.name === 'ready' && (
          <Button look="quiet" onClick={() => action.follow(actions.unloadEngine())}>
            {i18n.t('options.models.unload')}
          </Button>
        )}
      </div>
      <ErrorNote error={state.name === 'failed' ? state.error : action.error} />
    </>
  );
}

function wordsOf(state: EngineState): string {
  if (state.name === 'ready') return i18n.t('options.models.loaded');
  return state.name === 'failed' ? i18n.t('options.models.load_failed') : i18n.t('options.models.not_loaded');
}
