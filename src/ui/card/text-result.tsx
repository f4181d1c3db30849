import { i18n } from '#i18n';

import { Button, IconButton, Notice } from '../controls';
import { Details } from './details';
import { keyNames } from './keys';
import { isWritable, MaskedNote, Warnings, WriteProblem } from './result-notes';
import type { CardActions, CardView, TextPhase } from './types';
import { statusText } from './words';

interface TextResultProps {
  readonly view: CardView;
  readonly phase: TextPhase;
  readonly actions: CardActions;
}

/** A text of its own, beside the one that it was made from. */
export function TextResult({ view, phase, actions }: TextResultProps) {
  const { result, problem, applying } = phase;
  const { text, report } = result;
  const insertable = view.insertable && isWritable(problem);
  const copyIcon = view.copied ? 'accept' : 'copy';
  const copyName = i18n.t(view.copied ? 'card.result.copied' : 'card.result.copy');
  return (
    <>
      <div class="body">
        <p class="status">{statusText({ ...view, copied: false })}</p>
        <blockquote class="text made" aria-label={i18n.t('card.text.made')} dir="auto" lang={view.language}>
          {text}
        </blockquote>
        <WriteProblem problem={problem} />
        <Warnings report={report} />
        {report.chunksKept > 0 && (
          <Notice tone="warning">{i18n.t('card.text.left_out', report.chunksKept)}</Notice>
        )}
        <MaskedNote report={report} />
      </div>
      <footer class="footer">
        <div class="buttons">
          {insertable && (
            <Button
              look="primary"
              data-focus
              hint={keyNames(navigator.platform).acceptAll}
              aria-keyshortcuts="Control+Enter"
              disabled={applying}
              onClick={actions.insert}
            >
              {i18n.t('card.text.insert')}
            </Button>
          )}
          <Button look={insertable ? 'plain' : 'primary'} icon={copyIcon} data-focus onClick={actions.copy}>
            {copyName}
          </Button>
          <span class="gap" />
          <IconButton icon="retry" label={i18n.t('card.result.retry')} onClick={actions.retry} />
        </div>
        <Details original={view.original} revised={text} report={report} />
      </footer>
    </>
  );
}
