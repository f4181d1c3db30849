import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { Draft } from '../../../storage';
import { Button, Notice } from '../../controls';
import { activeDownloads, chosenModel } from '../parts/engine-words';
import { Live } from '../parts/live';
import type { Run } from '../parts/rewrite-run';
import { useAction } from '../parts/use-action';
import { useRewrite } from '../parts/use-rewrite';
import type { DraftRequest, ModelView, PopupActions } from '../types';
import { Composer, emptyRequest } from './composer';
import { Editor, type Page } from './editor';
import { KeptDrafts } from './kept-drafts';
import { RunNote } from './run-note';

interface DraftingProps {
  readonly drafts: readonly Draft[];
  readonly models: readonly ModelView[];
  readonly actions: PopupActions;
}

/** Writes new text from an instruction, corrects a text that is there, and keeps what the person wants to keep. */
export function Drafting({ drafts, models, actions }: DraftingProps) {
  const canWrite = chosenModel(models) !== undefined;
  const [request, setRequest] = useState<DraftRequest>(emptyRequest);
  const [page, setPage] = useState<Page | undefined>(undefined);
  const [task, setTask] = useState<'draft' | 'fix'>('draft');
  const rewrite = useRewrite();
  const keeping = useAction();
  const [said, setSaid] = useState('');
  const shown = page ?? (canWrite ? undefined : { text: '', instruction: '' });

  function write(override: boolean): void {
    const asked: DraftRequest = override ? { ...request, override } : request;
    setTask('draft');
    setSaid('');
    keeping.clear();
    rewrite.start(
      (signal) => actions.draft(asked, signal),
      (run) => {
        const text = writtenIn(run);
        if (text !== '') setPage({ text, instruction: asked.instruction });
      },
    );
  }

  function fix(of: Page): void {
    setTask('fix');
    setSaid('');
    rewrite.start(
      (signal) => actions.fix({ text: of.text }, signal),
      (run) => {
        if (run.name === 'done' && run.result.revised !== of.text)
          setPage({ ...of, text: run.result.revised, before: of.text });
      },
    );
  }

  function keep({ id, instruction, text }: Page): void {
    keeping.follow(actions.keepDraft({ ...(id === undefined ? {} : { id }), instruction, text }), (draft) => {
      setPage({ text: draft.text, instruction: draft.instruction, id: draft.id });
      setSaid(i18n.t('popup.draft.kept'));
    });
  }

  const writing = rewrite.run.name === 'running' && task === 'draft';
  return (
    <>
      <section class="popup-draft" aria-labelledby="draft-heading">
        <h2 id="draft-heading" class="ink-hidden">
          {i18n.t('popup.draft.heading')}
        </h2>
        {canWrite ? (
          <Composer
            request={request}
            writing={writing}
            again={page !== undefined}
            onChange={setRequest}
            onWrite={() => write(false)}
            onStop={rewrite.stop}
          />
        ) : (
          <NoModel models={models} actions={actions} />
        )}
        <RunNote run={rewrite.run} task={task} onOverride={() => write(true)} />
        {(shown ?? writing) && (
          <Editor
            page={shown ?? { text: '', instruction: request.instruction }}
            run={rewrite.run}
            task={task}
            pasted={!canWrite && page?.id === undefined}
            keeping={keeping}
            said={said}
            actions={actions}
            onChange={(next) => {
              setSaid('');
              setPage(next);
            }}
            onFix={fix}
            onStop={rewrite.stop}
            onKeep={keep}
            onClear={() => {
              rewrite.reset();
              setPage(undefined);
              setSaid('');
              keeping.clear();
            }}
            onSaid={setSaid}
          />
        )}
        {canWrite && !shown && !writing && (
          <Button look="quiet" icon="pen" onClick={() => setPage({ text: '', instruction: '' })}>
            {i18n.t('popup.draft.paste_instead')}
          </Button>
        )}
        <Live>{said}</Live>
      </section>
      <KeptDrafts
        drafts={drafts}
        actions={actions}
        onOpen={({ id, text, instruction }) => {
          rewrite.reset();
          setSaid('');
          setRequest({ ...request, instruction });
          setPage({ id, text, instruction });
        }}
      />
    </>
  );
}

/** What a run leaves for the editor: its result, or what was written before it ended early. */
function writtenIn(run: Run): string {
  if (run.name === 'done') return run.result.revised;
  return run.name === 'stopped' || run.name === 'failed' ? run.partial : '';
}

function NoModel({ models, actions }: Pick<DraftingProps, 'models' | 'actions'>) {
  const onItsWay = activeDownloads(models).length > 0;
  return (
    <Notice tone="info">
      <p>{onItsWay ? i18n.t('popup.draft.no_model_yet') : i18n.t('popup.draft.no_model')}</p>
      {!onItsWay && (
        <div class="pg-actions">
          <Button look="primary" icon="model" onClick={() => actions.open('models')}>
            {i18n.t('pages.model.choose')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
