import { i18n } from '#i18n';
import { Button, ProgressBar } from '../../ui/controls';
import { ErrorNote } from './error-note';
import { formatBytes, formatTimeLeft } from './format';
import type { Action } from './use-action';
import { named } from './named';
import type { ModelActions, ModelView } from '../types';

type Moving = Extract<ModelView['state'], { readonly bytesDone: number }>;

interface DownloadProps {
  readonly model: ModelView;
  readonly actions: ModelActions;
  readonly action: Action;
  /** Names the model, where nothing beside it does. */
  readonly titled: boolean;
  readonly pausable?: boolean;
}

/** A download under way, paused, being checked or broken off: how far, how fast, how long, and what can be done. */
export function Download({ model, actions, action, titled, pausable = true }: DownloadProps) {
  const { state, name, id } = model;
  const act = (what: Parameters<ModelActions['actOnModel']>[1]): void =>
    action.follow(actions.actOnModel(id, what));
  if (state.name === 'absent' || state.name === 'ready') return undefined;
  if (state.name === 'failed')
    return (
      <ErrorNote error={state.error}>
        {state.resumable && (
          <Button
            icon="retry"
            aria-label={named(i18n.t('pages.model.resume'), name)}
            onClick={() => act('resume')}
          >
            {i18n.t('pages.model.resume')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={named(i18n.t('pages.model.cancel'), name)}
          onClick={() => act('cancel')}
        >
          {i18n.t('pages.model.cancel')}
        </Button>
      </ErrorNote>
    );
  const title = titleOf(state, name);
  return (
    <div class="pg-download">
      <div class="pg-row">
        <output class={titled ? 'pg-strong' : 'ink-hidden'}>{title}</output>
        {!titled && <p class="pg-hint pg-figures">{figuresOf(state)}</p>}
        {state.name === 'downloading' && pausable && (
          <Button
            look="quiet"
            aria-label={named(i18n.t('pages.model.pause'), name)}
            onClick={() => act('pause')}
          >
            {i18n.t('pages.model.pause')}
          </Button>
        )}
        {state.name === 'paused' && (
          <Button
            look="quiet"
            aria-label={named(i18n.t('pages.model.resume'), name)}
            onClick={() => act('resume')}
          >
            {i18n.t('pages.model.resume')}
          </Button>
        )}
        {state.name !== 'verifying' && (
          <Button look="quiet" aria-label={named(i18n.t('pages.cancel'), name)} onClick={() => act('cancel')}>
            {i18n.t('pages.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        label={title}
        fraction={state.bytesTotal > 0 ? state.bytesDone / state.bytesTotal : undefined}
      />
      {titled && <p class="pg-hint pg-figures">{figuresOf(state)}</p>}
    </div>
  );
}

function titleOf(state: Moving, name: string): string {
  if (state.name === 'paused') return i18n.t('pages.model.paused', [name]);
  return state.name === 'verifying'
    ? i18n.t('pages.model.verifying', [name])
    : i18n.t('pages.model.downloading', [name]);
}

function figuresOf(state: Moving): string {
  const amount = i18n.t('pages.model.amount', [formatBytes(state.bytesDone), formatBytes(state.bytesTotal)]);
  if (state.name !== 'downloading') return amount;
  const rate = state.rate === undefined ? [] : [i18n.t('pages.model.rate', [formatBytes(state.rate)])];
  const left =
    state.secondsLeft === undefined ? [] : [i18n.t('pages.model.left', [formatTimeLeft(state.secondsLeft)])];
  return [amount, ...rate, ...left].reduce((line, part) => i18n.t('pages.list_joint', [line, part]));
}
