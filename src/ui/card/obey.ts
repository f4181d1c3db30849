import { moveFocus } from './focus';
import type { KeyCommand } from './keys';
import { tally } from './suggestions';
import type { CardActions, CardView, ResultPhase } from './types';

interface Obedience {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly dialog: HTMLElement;
  readonly leave: () => void;
  readonly close: () => void;
}

/** Does what the key asked for; false leaves the key to the control that has the focus. */
export function obey(command: KeyCommand, { view, actions, dialog, leave, close }: Obedience): boolean {
  switch (command) {
    case 'close':
      close();
      return true;
    case 'leave':
      leave();
      return true;
    case 'tab':
      return moveFocus(dialog, 1);
    case 'tab-back':
      return moveFocus(dialog, -1);
    default:
      if (view.phase.name === 'text-result' && command === 'accept-all') {
        if (view.insertable) actions.insert();
        else actions.copy();
        return true;
      }
      if (view.phase.name !== 'result') return false;
      decide(command, view.phase, view.editable, actions);
      return true;
  }
}

function decide(
  command: Exclude<KeyCommand, 'close' | 'leave' | 'tab' | 'tab-back'>,
  { suggestions, current }: ResultPhase,
  editable: boolean,
  actions: CardActions,
): void {
  const count = suggestions.length;
  const id = (index: number): number => suggestions[(index + count) % count]?.id ?? 0;
  switch (command) {
    case 'accept-all':
      if (!editable) actions.copy();
      else if (tally(suggestions).sure > 0) actions.acceptAll();
      else actions.applyAccepted();
      break;
    case 'accept':
      actions.accept(id(current));
      break;
    case 'reject':
      actions.reject(id(current));
      break;
    case 'next':
      actions.select(id(current + 1));
      break;
    case 'previous':
      actions.select(id(current - 1));
      break;
    case 'first':
      actions.select(id(0));
      break;
    case 'last':
      actions.select(id(count - 1));
      break;
  }
}
