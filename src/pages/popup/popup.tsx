import { useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Brand, Button, IconButton } from '../../ui/controls';
import { Wipe } from '../parts/wipe';
import type { PopupProps } from './types';
import { Drafting } from './drafting';
import { EngineStatus, EngineWork } from './engine-status';
import { SiteSwitch } from './site-switch';

/** What the toolbar button opens: this site, a draft, the engine, and the way out with everything erased. */
export function Popup({ data, actions }: PopupProps) {
  const [wiping, setWiping] = useState(false);
  const wipeButton = useRef<HTMLButtonElement>(null);
  if (wiping)
    return (
      <main class="popup popup-step">
        <Wipe
          stored={data.stored}
          actions={actions}
          onLeave={() => {
            setWiping(false);
            // The button is there again after the next paint of this component.
            requestAnimationFrame(() => wipeButton.current?.focus());
          }}
        />
      </main>
    );
  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="pg-brand">
          <Brand />
          {i18n.t('pages.brand')}
        </h1>
        <nav class="popup-links" aria-label={i18n.t('popup.footer.more')}>
          <Button look="quiet" onClick={() => actions.open('welcome')}>
            {i18n.t('popup.footer.practice')}
          </Button>
          <IconButton
            icon="settings"
            label={i18n.t('popup.options')}
            onClick={() => actions.open('options')}
          />
        </nav>
      </header>
      <main class="popup-body">
        <SiteSwitch site={data.site} actions={actions} />
        <EngineWork engines={data.engines} models={data.models} actions={actions} />
        <Drafting key={data.wipes} data={data} actions={actions} />
      </main>
      <footer class="popup-foot">
        <EngineStatus engines={data.engines} models={data.models} />
        <Button look="quiet" ref={wipeButton} onClick={() => setWiping(true)}>
          {i18n.t('pages.wipe.open')}
        </Button>
      </footer>
    </div>
  );
}
