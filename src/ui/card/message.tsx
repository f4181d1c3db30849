import { i18n } from '#i18n';

import { isWhollyForeign } from '../../rewrite';
import type { ErrorCode } from '../../shared';
import { Button, errorText, Fold, Icon } from '../controls';
import { Details } from './details';
import { FindingList } from './finding-list';
import { Foreign } from './foreign';
import type { CardActions, CardPhase, CardView } from './types';
import { actionName, statusText } from './words';

interface MessageProps<Name extends CardPhase['name']> {
  readonly view: CardView;
  readonly phase: Extract<CardPhase, { name: Name }>;
  readonly actions: CardActions;
}

export function NoChanges({ view, phase, actions }: MessageProps<'no-changes'>) {
  const { foreign } = phase.report;
  const unchecked = isWhollyForeign(view.original, foreign);
  return (
    <>
      <div class="body">
        <div class="message">
          <span class={foreign.length > 0 ? 'sign' : 'sign good'}>
            <Icon name={foreign.length > 0 ? 'info' : 'accept'} />
          </span>
          <div>
            <p class="what">{statusText({ ...view, copied: false })}</p>
            {unchecked && <p class="next">{i18n.t('card.foreign.next')}</p>}
          </div>
        </div>
        {!unchecked && <Foreign original={view.original} foreign={foreign} actions={actions} />}
      </div>
      <footer class="footer">
        <div class="buttons">
          {unchecked && (
            <Button look="primary" data-focus onClick={actions.openModels}>
              {i18n.t('card.model.choose')}
            </Button>
          )}
          <Button look="plain" data-focus onClick={actions.close}>
            {i18n.t('card.close')}
          </Button>
          {!unchecked && (
            <Button look="quiet" icon="retry" onClick={actions.retry}>
              {i18n.t('card.result.retry')}
            </Button>
          )}
        </div>
        <Details original={view.original} report={phase.report} />
      </footer>
    </>
  );
}

export function NeedsModel({ view, actions }: MessageProps<'needs-model'>) {
  return (
    <>
      <div class="body message">
        <span class="sign">
          <Icon name="model" />
        </span>
        <div>
          <p class="what">{i18n.t('card.model.what', [actionName(view.action)])}</p>
          <p class="next">{i18n.t('card.model.next')}</p>
        </div>
      </div>
      <footer class="footer">
        <div class="buttons">
          <Button look="primary" data-focus onClick={actions.openModels}>
            {i18n.t('card.model.choose')}
          </Button>
          <Button look="plain" icon="bolt" onClick={actions.instantFix}>
            {i18n.t('card.model.instant')}
          </Button>
        </div>
      </footer>
    </>
  );
}

/** Errors that a look at the models can solve. */
const aboutModels: ReadonlySet<ErrorCode> = new Set([
  'no-webgpu',
  'no-shader-f16',
  'not-enough-memory',
  'model-missing',
  'model-corrupt',
  'model-incompatible',
  'offline',
  'download-failed',
  'download-interrupted',
  'host-not-allowed',
  'not-a-model',
  'storage-full',
]);

/** Errors that stay the same however often one tries. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'field-protected',
  'nothing-selected',
  'page-refuses-scripts',
  'frame-out-of-reach',
  'text-gone',
  'text-too-long',
  'site-off',
  'extension-updated',
  'no-webgpu',
  'no-shader-f16',
  'blocked-by-filter',
]);

export function Problem({ view, phase, actions }: MessageProps<'error'>) {
  const { error, findings } = phase;
  const { what, next } = errorText(error);
  const calm = error.code === 'cancelled';
  const models = aboutModels.has(error.code);
  return (
    <>
      <div class="body">
        <div class="message">
          <span class={calm ? 'sign' : 'sign bad'}>
            <Icon name={calm ? 'stop' : 'warning'} />
          </span>
          <div>
            <p class="what">{what}</p>
            <p class="next">{next}</p>
          </div>
        </div>
        {findings.length > 0 && (
          <FindingList
            title={i18n.t(
              phase.findingsIn === 'text' ? 'card.details.noticed' : 'card.details.noticed_answer',
            )}
            findings={findings}
            alternatives={phase.alternatives}
            {...quotable(view, phase)}
          />
        )}
      </div>
      <footer class="footer">
        <div class="buttons">
          {models && (
            <Button look="primary" data-focus onClick={actions.openModels}>
              {i18n.t('card.error.models')}
            </Button>
          )}
          {!lasting.has(error.code) && (
            <Button look={models ? 'plain' : 'primary'} icon="retry" data-focus onClick={actions.retry}>
              {i18n.t('card.result.retry')}
            </Button>
          )}
          <Button look="plain" data-focus onClick={actions.close}>
            {i18n.t('card.close')}
          </Button>
          {phase.overridable && (
            <Button look="quiet" onClick={actions.showAnyway}>
              {i18n.t('card.error.anyway')}
            </Button>
          )}
        </div>
        {error.detail && !calm && (
          <Fold summary={<span>{i18n.t('card.error.details')}</span>}>
            <p class="technical">
              {error.code}: {error.detail}
            </p>
          </Fold>
        )}
      </footer>
    </>
  );
}

/** The text whose words may be quoted: the person's own, or a withheld answer that they may insist on. */
function quotable(
  { original }: CardView,
  { findingsIn, answer }: Extract<CardPhase, { name: 'error' }>,
): { readonly text?: string } {
  if (findingsIn === 'text') return { text: original };
  return answer === undefined ? {} : { text: answer };
}

interface AppliedProps {
  readonly count: number;
  readonly toCheck: number;
  readonly undoKey: string;
  readonly leave: () => void;
}

export const Applied = ({ count, toCheck, undoKey, leave }: AppliedProps) => (
  <Written
    done={i18n.t('card.applied.done', count)}
    left={toCheck > 0 ? i18n.t('card.applied.left', toCheck) : undefined}
    undoKey={undoKey}
    leave={leave}
  />
);

export const Inserted = ({ undoKey, leave }: Pick<AppliedProps, 'undoKey' | 'leave'>) => (
  <Written done={i18n.t('card.text.inserted')} left={undefined} undoKey={undoKey} leave={leave} />
);

interface WrittenProps extends Pick<AppliedProps, 'undoKey' | 'leave'> {
  readonly done: string;
  /** What was not written. */
  readonly left: string | undefined;
}

/** Says that the field was written, then leaves by itself: its last animation ends its life. */
function Written({ done, left, undoKey, leave }: WrittenProps) {
  return (
    <div class="applied" onAnimationEnd={leave}>
      <span class="sign good">
        <Icon name="accept" />
      </span>
      <p>
        <strong>{done}</strong>{' '}
        <span class="aside">
          {left !== undefined && `${left} `}
          {i18n.t('card.applied.undo', [undoKey])}
        </span>
      </p>
    </div>
  );
}
