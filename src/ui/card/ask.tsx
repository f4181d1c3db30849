import { useState } from 'preact/hooks';

import { i18n } from '#i18n';

import { actionIds, longestInstruction } from '../../rewrite';
import { Button } from '../controls';
import type { CardActions, CardPhase, CardView } from './types';
import { actionName } from './words';

interface AskProps {
  readonly view: CardView;
  readonly phase: Extract<CardPhase, { name: 'asking' }>;
  readonly actions: CardActions;
}

/** Where a person says what an action is to do. Enter sends, Shift+Enter makes a new line. */
export function Ask({ view, phase: { action, back }, actions }: AskProps) {
  const [instruction, setInstruction] = useState(view.instruction ?? '');
  // Nothing was done yet: the other actions are a click away.
  const starts = back === undefined;
  const send = (): void => {
    const words = instruction.trim();
    if (words !== '') actions.runAction(action, words);
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="body">
        <label class="label" for="instruction">
          {i18n.t(`card.ask.${action}.label`)}
        </label>
        <textarea
          id="instruction"
          class="ink-field"
          rows={2}
          maxLength={longestInstruction}
          dir="auto"
          autocomplete="off"
          placeholder={i18n.t(`card.ask.${action}.example`)}
          value={instruction}
          data-focus
          onInput={(event) => setInstruction(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {starts && (
          <div class="chips">
            {actionIds
              .filter((other) => other !== action)
              .map((other) => (
                <button key={other} class="chip" type="button" onClick={() => actions.runAction(other)}>
                  {actionName(other)}
                </button>
              ))}
          </div>
        )}
        <p class="aside">{i18n.t('card.ask.hint')}</p>
      </div>
      <footer class="footer">
        <div class="buttons">
          <Button look="primary" type="submit" hint="↵" disabled={instruction.trim() === ''}>
            {i18n.t(`card.ask.${action}.go`)}
          </Button>
          <Button look="quiet" onClick={actions.back}>
            {i18n.t(starts ? 'card.close' : 'card.ask.back')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
