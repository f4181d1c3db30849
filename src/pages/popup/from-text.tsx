import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import {
  actionIds,
  actionOf,
  isAsking,
  longestInstruction,
  writtenText,
  type ActionId,
  type AskingAction,
} from '../../rewrite';
import { Button, IconButton } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { TextArea } from '../parts/field';
import { useAction } from '../parts/use-action';
import { useRewrite } from '../parts/use-rewrite';
import { RunNote } from './run-note';
import type { PopupActions, TextAction } from './types';

/** The actions whose result is a text of its own. */
const offered = actionIds.filter((id) => actionOf(id).result === 'text');

interface FromTextProps {
  /** The text in the editor. */
  readonly text: string;
  /** What was written last. */
  readonly made: string | undefined;
  readonly actions: Pick<PopupActions, 'copy' | 'writeFrom'>;
  readonly onMade: (made: string | undefined) => void;
}

/** Texts that can be written from the one in the editor, which stays as it is. */
export function FromText({ text, made, actions, onMade }: FromTextProps) {
  const writing = useRewrite();
  const copying = useAction();
  const [asking, setAsking] = useState<AskingAction | undefined>(undefined);
  const [said, setSaid] = useState('');
  const last = useRef<TextAction | undefined>(undefined);
  const end = useRef<HTMLDivElement>(null);
  const busy = writing.run.name === 'running';
  const shown = writing.run.name === 'running' ? writing.run.partial : (made ?? '');

  // Below the fold of a small popup, a text that begins to be written would not be seen.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [shown]);

  function start(request: TextAction): void {
    last.current = request;
    setAsking(undefined);
    setSaid('');
    onMade(undefined);
    writing.start(
      (signal) => actions.writeFrom(request, signal),
      (end) => {
        if (end.name === 'done') onMade(writtenText(end.result));
        if ((end.name === 'stopped' || end.name === 'failed') && end.partial !== '') onMade(end.partial);
      },
    );
  }

  const choose = (action: ActionId): void => {
    if (isAsking(action)) setAsking(action);
    else start({ action, text });
  };

  return (
    <section class="popup-from-text" aria-label={i18n.t('popup.from_text.heading')}>
      {offered.length > 0 && (
        <div class="pg-actions popup-tools">
          {offered.map((action) => (
            <Button
              key={action}
              disabled={busy}
              {...(isAsking(action) ? { 'aria-expanded': asking === action } : {})}
              onClick={() => choose(action)}
            >
              {i18n.t(`card.action.${action}`)}
            </Button>
          ))}
          {busy && (
            <Button icon="stop" onClick={writing.stop}>
              {i18n.t('popup.draft.stop')}
            </Button>
          )}
        </div>
      )}
      {asking !== undefined && (
        <Asking
          key={asking}
          action={asking}
          onSend={(instruction) => start({ action: asking, text, instruction })}
          onLeave={() => setAsking(undefined)}
        />
      )}
      <RunNote
        run={writing.run}
        task="draft"
        onOverride={() => last.current && start({ ...last.current, override: true })}
      />
      {shown !== '' && (
        <>
          <TextArea
            label={i18n.t('card.text.made')}
            rows={6}
            value={shown}
            readOnly
            busy={busy}
            onInput={onMade}
          />
          <div class="pg-actions popup-tools" ref={end}>
            <Button
              icon="copy"
              disabled={busy}
              onClick={() => copying.follow(actions.copy(shown), () => setSaid(i18n.t('popup.draft.copied')))}
            >
              {i18n.t('popup.draft.copy')}
            </Button>
            {!busy && (
              <IconButton
                icon="close"
                label={i18n.t('popup.from_text.clear')}
                onClick={() => {
                  writing.reset();
                  setSaid('');
                  onMade(undefined);
                }}
              />
            )}
            {said && <output class="pg-said">{said}</output>}
          </div>
        </>
      )}
      <ErrorNote error={copying.error} />
    </section>
  );
}

interface AskingProps {
  readonly action: AskingAction;
  readonly onSend: (instruction: string) => void;
  readonly onLeave: () => void;
}

/** The person's words for an action that begins with them. Enter sends, Shift+Enter makes a new line. */
function Asking({ action, onSend, onLeave }: AskingProps) {
  const [instruction, setInstruction] = useState('');
  const send = (): void => {
    if (instruction.trim() !== '') onSend(instruction.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label={i18n.t(`card.ask.${action}.label`)}
        placeholder={i18n.t(`card.ask.${action}.example`)}
        rows={2}
        value={instruction}
        onInput={(words) => setInstruction(words.slice(0, longestInstruction))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            onLeave();
          }
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <div class="pg-actions popup-tools">
        <Button look="primary" type="submit" disabled={instruction.trim() === ''}>
          {i18n.t(`card.ask.${action}.go`)}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {i18n.t('card.ask.back')}
        </Button>
      </div>
    </form>
  );
}
