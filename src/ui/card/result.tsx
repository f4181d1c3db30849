import { useState } from 'preact/hooks';

import { i18n } from '#i18n';

import { applyChanges } from '../../text';
import { Button, IconButton, Notice } from '../controls';
import { ChangeList } from './change-list';
import { Details } from './details';
import { Foreign } from './foreign';
import { keyNames } from './keys';
import { haveNotes, Notes } from './notes';
import { isWritable, MaskedNote, Warnings, WriteProblem } from './result-notes';
import { tally } from './suggestions';
import type { CardActions, CardView, ResultPhase, Suggestion } from './types';
import { statusText } from './words';

interface ResultProps {
  readonly view: CardView;
  readonly phase: ResultPhase;
  readonly actions: CardActions;
}

/** The text that the report's findings point into: with every change made, whatever its certainty. */
const inspected = ({ result: { original, changes } }: ResultPhase): string => applyChanges(original, changes);

const writable = (view: CardView, { problem }: ResultPhase): boolean => view.editable && isWritable(problem);

export function Result({ view, phase, actions }: ResultProps) {
  const [plain, setPlain] = useState(false);
  const { report } = phase.result;
  return (
    <>
      <div class="body">
        <div class="line">
          <p class="status">{statusText({ ...view, copied: false })}</p>
          <button class="link" type="button" aria-pressed={plain} onClick={() => setPlain(!plain)}>
            {i18n.t(plain ? 'card.result.marked' : 'card.result.plain')}
          </button>
        </div>
        <ChangeList phase={phase} language={view.language} plain={plain} actions={actions} />
        <ChangeBar phase={phase} actions={actions} />
        <WriteProblem problem={phase.problem} />
        {!view.editable && <Notice tone="info">{i18n.t('card.result.page_text')}</Notice>}
        <Warnings report={report} />
        {report.chunksKept > 0 && (
          <Notice tone="warning">{i18n.t('card.result.kept', report.chunksKept)}</Notice>
        )}
        <Foreign original={view.original} foreign={report.foreign} actions={actions} />
        <MaskedNote report={report} />
      </div>
      <footer class="footer">
        <Finish view={view} phase={phase} actions={actions} />
        <Details original={view.original} revised={inspected(phase)} report={report} />
      </footer>
    </>
  );
}

/** Works on the current change; stays in its place, so that one can accept again and again without moving. */
function ChangeBar({ phase, actions }: Pick<ResultProps, 'phase' | 'actions'>) {
  const { suggestions, current } = phase;
  const suggestion = suggestions[current];
  if (!suggestion) return undefined;
  const several = suggestions.length > 1;
  const go = (step: number) => () => {
    const to = suggestions[(current + step + suggestions.length) % suggestions.length];
    if (to) actions.select(to.id);
  };
  // Accept all decides about a single change that is sure.
  const decides = several || suggestion.change.certainty !== 'sure';
  if (!decides && !haveNotes(suggestions)) return undefined;
  return (
    <div class="bar">
      <Notes suggestions={suggestions} current={current} />
      {decides && (
        <div class="decide">
          {several && (
            <>
              <IconButton icon="previous" label={i18n.t('card.result.previous')} onClick={go(-1)} />
              <span class="position">
                {i18n.t('card.result.position', [current + 1, suggestions.length])}
              </span>
              <IconButton icon="next" label={i18n.t('card.result.next')} onClick={go(1)} />
            </>
          )}
          <Decide suggestion={suggestion} actions={actions} />
        </div>
      )}
    </div>
  );
}

interface DecideProps {
  readonly suggestion: Suggestion;
  readonly actions: CardActions;
}

function Decide({ suggestion: { id, choice }, actions }: DecideProps) {
  return (
    <>
      <span class="gap" />
      {choice === 'pending' ? (
        <>
          <Button look="quiet" hint="⌫" onClick={() => actions.reject(id)}>
            {i18n.t('card.result.reject')}
          </Button>
          <Button look="quiet" hint="↵" onClick={() => actions.accept(id)}>
            {i18n.t('card.result.accept')}
          </Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => actions.reset(id)}>
          {i18n.t('card.result.undo')}
        </Button>
      )}
    </>
  );
}

const acceptLabel = (count: number, decided: number) => {
  if (count === 1) return 'card.result.accept';
  return decided > 0 ? 'card.result.accept_rest' : 'card.result.accept_all';
};

function Finish({ view, phase, actions }: ResultProps) {
  const { pending, sure, toCheck, accepted } = tally(phase.suggestions);
  const count = phase.suggestions.length;
  const canWrite = writable(view, phase);
  const { acceptAll: acceptAllKeys } = keyNames(globalThis.navigator.platform);
  const copyIcon = view.copied ? 'accept' : 'copy';
  const copyName = i18n.t(view.copied ? 'card.result.copied' : 'card.result.copy');
  const acceptAll = canWrite && sure > 0 && (
    <Button
      look={accepted > 0 ? 'plain' : 'primary'}
      hint={acceptAllKeys}
      aria-keyshortcuts="Control+Enter"
      onClick={actions.acceptAll}
    >
      {toCheck > 0 ? i18n.t('card.result.accept_sure', sure) : i18n.t(acceptLabel(count, count - pending))}
    </Button>
  );
  return (
    <div class="buttons">
      {canWrite && accepted > 0 && (
        <Button
          look="primary"
          data-focus
          {...(sure === 0 && toCheck > 0
            ? { hint: acceptAllKeys, 'aria-keyshortcuts': 'Control+Enter' }
            : {})}
          onClick={actions.applyAccepted}
        >
          {i18n.t('card.result.apply', accepted)}
        </Button>
      )}
      {acceptAll}
      {canWrite && sure === 0 && accepted === 0 && (
        <Button look={pending === 0 ? 'primary' : 'plain'} data-focus onClick={actions.close}>
          {i18n.t('card.result.keep')}
        </Button>
      )}
      {!canWrite && (
        <Button look="primary" icon={copyIcon} data-focus onClick={actions.copy}>
          {copyName}
        </Button>
      )}
      <span class="gap" />
      {canWrite && <IconButton icon={copyIcon} label={copyName} onClick={actions.copy} />}
      <IconButton icon="retry" label={i18n.t('card.result.retry')} onClick={actions.retry} />
    </div>
  );
}
