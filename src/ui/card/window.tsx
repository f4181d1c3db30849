import { useLayoutEffect } from 'preact/hooks';

import { i18n } from '#i18n';

import { Card } from './card';
import type { CardFlow } from './flow';
import type { Surface } from './focus';
import { actionName, uiLanguage } from './words';

/** The window has nothing but the card, so the focus is always the card's. */
const surface: Surface = {
  focused: () => document.activeElement ?? document.body,
  mayTakeFocus: () => true,
  leave: () => {},
};

/** The card as the only content of a window of the extension; the window has the card's name. */
export function CardWindow({ view, actions }: Pick<CardFlow, 'view' | 'actions'>) {
  const title = i18n.t('card.title', [actionName(view.value.action)]);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = uiLanguage();
  }, [title]);
  return (
    <main class="frame in-window">
      <Card store={view} actions={actions} surface={surface} />
    </main>
  );
}
