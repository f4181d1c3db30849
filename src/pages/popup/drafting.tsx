import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { writtenText, type Run } from '../../rewrite';
import { Button, Notice } from '../../ui/controls';
import { activeDownloads, chosenModel } from '../parts/engine-words';
import { Live } from '../parts/live';
import { useAction } from '../parts/use-action';
import { useRewrite } from '../parts/use-rewrite';
import type { Page, PopupActions, PopupData } from './types';
import { Composer } from './composer';
import { Editor } from './editor';
import { FromText } from './from-text';
import { KeptDrafts } from './kept-drafts';
import { RunNote } from './run-note';
import { useComposition } from './use-composition';

interface DraftingProps {
  readonly data: Pick<PopupData, 'composition' | 'draft' | 'drafts' | 'models'>;
  readonly actions: PopupActions;
}

/** Writes new text from an instruction, corrects a text that is there, and keeps what the person wants to keep. */
export function Drafting({ data, actions }: DraftingProps) {
  const { draft, drafts, models } = data;
  const canWrite = chosenModel(models) !== undefined;
  const [{ request, page, made }, update] = useComposition(data.composition, draft, actions);
  const [task, setTask] = useState<'draft' | 'fix'>('draft');
  const correction = useRewrite();
  const keeping = useAction();
  const [said, setSaid] = useState('');
  const shown = page ?? (canWrite ? undefined : { text: '', instruction: '' });
  const run: Run = task === 'fix' ? correction.run : (draft?.run ?? { name: 'idle' });
  const writing = run.name === 'running' && task === 'draft';

  function write(override: boolean): void {
    correction.reset();
    setTask('draft');
    setSaid('');
    keeping.clear();
    actions.startDraft(override ? { ...request, override } : request);
  }

  function fix(of: Page): void {
    setTask('fix');
    setSaid('');
    correction.start(
      (signal) => actions.fix({ text: of.text }, signal),
      (end) => {
        if (end.name !== 'done') return;
        const text = writtenText(end.result);
        if (text !== of.text) update({ page: { ...of, text, before: of.text } });
      },
    );
  }

  function keep({ id, instruction, text }: Page): void {
    keeping.follow(actions.keepDraft({ ...(id === undefined ? {} : { id }), instruction, text }), (kept) => {
      update({ page: { text: kept.text, instruction: kept.instruction, id: kept.id } });
      setSaid(i18n.t('popup.draft.kept'));
    });
  }

  function reset(): void {
    correction.reset();
    setTask('draft');
    setSaid('');
    actions.clearDraft();
  }

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
            onChange={(next) => update({ request: next })}
            onWrite={() => write(false)}
            onStop={() => actions.stopDraft()}
          />
        ) : (
          <NoModel models={models} actions={actions} />
        )}
        <RunNote run={run} task={task} onOverride={() => write(true)} />
        {(shown ?? writing) && (
          <Editor
            page={shown ?? { text: '', instruction: request.instruction }}
            run={run}
            task={task}
            pasted={!canWrite && page?.id === undefined}
            keeping={keeping}
            said={said}
            actions={actions}
            onChange={(next) => {
              setSaid('');
              update({ page: next });
            }}
            onFix={fix}
            onStop={correction.stop}
            onKeep={keep}
            onClear={() => {
              reset();
              update({ page: undefined, made: undefined });
              keeping.clear();
            }}
            onSaid={setSaid}
          />
        )}
        {canWrite && page && page.text.trim() !== '' && !writing && (
          <FromText
            text={page.text}
            made={made}
            actions={actions}
            onMade={(text) => update({ made: text })}
          />
        )}
        {canWrite && !shown && !writing && (
          <Button look="quiet" icon="pen" onClick={() => update({ page: { text: '', instruction: '' } })}>
            {i18n.t('popup.draft.paste_instead')}
          </Button>
        )}
        <Live>{said}</Live>
      </section>
      <KeptDrafts
        drafts={drafts}
        actions={actions}
        onOpen={({ id, text, instruction }) => {
          reset();
          update({ request: { ...request, instruction }, page: { id, text, instruction }, made: undefined });
        }}
      />
    </>
  );
}

function NoModel({ models, actions }: Pick<PopupData, 'models'> & Pick<DraftingProps, 'actions'>) {
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
