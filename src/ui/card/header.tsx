import { useLayoutEffect, useRef } from 'preact/hooks';

import { i18n } from '#i18n';

import { actionIds, type ActionId } from '../../rewrite';
import { Brand, Icon, IconButton } from '../controls';
import type { CardActions, CardView } from './types';
import { actionName } from './words';

interface HeaderProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The action's name, which opens the list of all actions, and the way out. */
export function Header({ view, actions, open, setOpen }: HeaderProps) {
  const shown = view.phase.name === 'asking' ? view.phase.action : view.action;
  return (
    <>
      <header class="header">
        <Brand />
        <h2>
          <button
            class="title"
            type="button"
            aria-expanded={open}
            title={i18n.t('card.another')}
            onClick={() => setOpen(!open)}
          >
            {actionName(shown)}
            <Icon name="chevron" />
          </button>
        </h2>
        <IconButton
          icon="close"
          label={i18n.t('card.close')}
          aria-keyshortcuts="Escape"
          onClick={actions.close}
        />
      </header>
      {open && (
        <ActionList
          current={shown}
          choose={(action) => {
            setOpen(false);
            actions.runAction(action);
          }}
        />
      )}
    </>
  );
}

interface ActionListProps {
  readonly current: ActionId;
  readonly choose: (action: ActionId) => void;
}

function ActionList({ current, choose }: ActionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <ul class="menu" aria-label={i18n.t('card.another')} ref={list}>
      {actionIds.map((action) => (
        <li key={action}>
          <button
            type="button"
            aria-current={action === current ? 'true' : undefined}
            onClick={() => choose(action)}
            onKeyDown={onKeyDown}
          >
            {actionName(action)}
            {action === current && <Icon name="accept" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
