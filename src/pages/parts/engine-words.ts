import { i18n } from '#i18n';
import type { LoadProgress } from '../../engine';
import type { AppError } from '../../shared';
import { formatPercent } from '../../ui/controls';
import type { EnginesView, ModelView } from '../types';

/** One sentence about the engines, with what goes with it. */
export interface EngineLine {
  readonly tone: 'quiet' | 'busy' | 'ready' | 'failed';
  readonly text: string;
  /** 0..1 where known; absent with `busy` means that nobody knows. */
  readonly fraction?: number;
  readonly error?: AppError;
}

const phases = {
  loading: () => i18n.t('pages.engine.loading'),
  compiling: () => i18n.t('pages.engine.compiling'),
  'warming-up': () => i18n.t('pages.engine.warming_up'),
} as const satisfies Record<LoadProgress['phase'], () => string>;

/** The most telling thing first: a failure, then work, then rest. */
export function engineLine({ engine, instant }: EnginesView, models: readonly ModelView[]): EngineLine {
  if (engine.name === 'failed')
    return { tone: 'failed', text: i18n.t('pages.engine.failed'), error: engine.error };
  if (instant.name === 'failed')
    return { tone: 'failed', text: i18n.t('pages.engine.failed'), error: instant.error };
  if (engine.name === 'loading') return loading(phases[engine.progress.phase](), engine.progress);
  if (engine.name === 'ready' && engine.running) return writing(engine.queued);
  if (instant.name === 'loading') return loading(i18n.t('pages.engine.loading_instant'), instant.progress);
  if (instant.name === 'ready' && instant.running) return writing(instant.queued);
  if (engine.name === 'ready')
    return { tone: 'ready', text: readyText(models.find(({ id }) => id === engine.modelId)?.name) };
  return chosenModel(models)
    ? { tone: 'quiet', text: i18n.t('pages.engine.idle') }
    : { tone: 'quiet', text: i18n.t('pages.engine.no_model') };
}

/** The model that rewrites use, when its files are here. */
export const chosenModel = (models: readonly ModelView[]): ModelView | undefined =>
  models.find(({ selected, state }) => selected && state.name === 'ready');

/** Models whose download the person would want to see: under way, paused, or broken off. */
export const activeDownloads = (models: readonly ModelView[]): readonly ModelView[] =>
  models.filter(({ state }) => !['absent', 'ready'].includes(state.name));

const readyText = (name: string | undefined): string =>
  name === undefined ? i18n.t('pages.engine.ready_unnamed') : i18n.t('pages.engine.ready', [name]);

const writing = (queued: number): EngineLine => ({
  tone: 'busy',
  text: queued === 0 ? i18n.t('pages.engine.running') : i18n.t('pages.engine.queue', queued),
});

function loading(text: string, { fraction }: LoadProgress): EngineLine {
  return fraction === undefined
    ? { tone: 'busy', text }
    : { tone: 'busy', text: i18n.t('pages.list_joint', [text, formatPercent(fraction)]), fraction };
}
