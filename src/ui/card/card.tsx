import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';

import { Ask } from './ask';
import { Busy } from './busy';
import { useCardFocus, type Surface } from './focus';
import { Header } from './header';
import { keyCommand, keyNames } from './keys';
import { obey } from './obey';
import { Applied, Inserted, NeedsModel, NoChanges, Problem } from './message';
import { isBusy, isWritten } from './reduce';
import { Result } from './result';
import { TextResult } from './text-result';
import type { CardActions, CardView } from './types';
import { actionName, statusText } from './words';

interface CardProps {
  readonly store: ReadonlySignal<CardView>;
  readonly actions: CardActions;
  readonly surface: Surface;
}

export function Card({ store, actions, surface }: CardProps) {
  const view = store.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [menu, setMenu] = useState(false);
  const [spoken, setSpoken] = useState('');
  const status = statusText(view);
  useEffect(() => setSpoken(status), [status]);
  useCardFocus(view, dialog, surface, menu);

  const { phase } = view;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !dialog.current) return;
    const command = keyCommand(event, contextOf(event.target, dialog.current));
    if (command === undefined) return;
    const done = obey(command, {
      view,
      actions,
      dialog: dialog.current,
      leave: () => surface.leave(),
      close: () => (menu ? setMenu(false) : phase.name === 'asking' ? actions.back() : actions.close()),
    });
    if (done) event.preventDefault();
  };

  return (
    <dialog
      open
      ref={dialog}
      class={`card ${phase.name}`}
      aria-label={i18n.t('card.title', [actionName(view.action)])}
      onKeyDown={onKeyDown}
    >
      {!isWritten(phase) && <Header view={view} actions={actions} open={menu} setOpen={setMenu} />}
      {!menu && <Content view={view} actions={actions} />}
      <output class="ink-hidden">{spoken}</output>
    </dialog>
  );
}

function Content({ view, actions }: Pick<CardProps, 'actions'> & { readonly view: CardView }) {
  const { phase } = view;
  switch (phase.name) {
    case 'asking':
      return <Ask key={phase.action} view={view} phase={phase} actions={actions} />;
    case 'result':
      return <Result view={view} phase={phase} actions={actions} />;
    case 'text-result':
      return <TextResult view={view} phase={phase} actions={actions} />;
    case 'inserted':
      return <Inserted undoKey={keyNames(navigator.platform).undo} leave={actions.close} />;
    case 'no-changes':
      return <NoChanges view={view} phase={phase} actions={actions} />;
    case 'needs-model':
      return <NeedsModel view={view} phase={phase} actions={actions} />;
    case 'error':
      return <Problem view={view} phase={phase} actions={actions} />;
    case 'applied':
      return <Applied {...phase} undoKey={keyNames(navigator.platform).undo} leave={actions.close} />;
    default:
      return isBusy(phase) && <Busy view={view} actions={actions} />;
  }
}

const contextOf = (target: EventTarget | null, dialog: HTMLElement) => {
  const changes = dialog.querySelector('.changes');
  return {
    onChange: target instanceof HTMLInputElement,
    inField: target instanceof HTMLTextAreaElement,
    rtl: changes !== null && getComputedStyle(changes).direction === 'rtl',
  };
};
