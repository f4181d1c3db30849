import { useEffect } from 'preact/hooks';

import { i18n } from '#i18n';
import { Brand, Icon, type IconName } from '../../ui/controls';
import { Shortcuts } from '../parts/shortcuts';
import type { ShortcutsView } from '../options/types';
import type { WelcomeProps } from './types';
import { FirstModel } from './first-model';
import { Practice } from './practice';

/** The first page a person sees: what this is, how to use it, a text to try it on, and what leaves the device. */
export function Welcome({ data, actions }: WelcomeProps) {
  useEffect(() => {
    document.title = i18n.t('welcome.title');
  }, []);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <p class="pg-brand">
          <Brand size={28} />
          {i18n.t('pages.brand')}
        </p>
        <h1>{i18n.t('welcome.headline')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <ul class="pg-plain welcome-points">
        <Point icon="bolt" name={i18n.t('welcome.fixes')} about={i18n.t('welcome.fixes_about')} />
        <Point icon="accept" name={i18n.t('welcome.review')} about={i18n.t('welcome.review_about')} />
        <Point icon="shield" name={i18n.t('welcome.private')} about={i18n.t('welcome.private_about')} />
      </ul>
      <Practice engines={data.engines} models={data.models} actions={actions} />
      <HowTo shortcuts={data.shortcuts} onChange={() => actions.openShortcuts()} />
      <FirstModel models={data.models} actions={actions} />
      <section class="welcome-part" aria-labelledby="pin-heading">
        <h2 id="pin-heading">{i18n.t('welcome.pin')}</h2>
        <p>{i18n.t('welcome.pin_about')}</p>
      </section>
      <section class="welcome-part welcome-promise" aria-labelledby="promise-heading">
        <h2 id="promise-heading">{i18n.t('welcome.promise')}</h2>
        <p>{i18n.t('welcome.promise_text')}</p>
        <p class="pg-hint">{i18n.t('welcome.promise_see')}</p>
      </section>
    </main>
  );
}

interface PointProps {
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
}

function Point({ icon, name, about }: PointProps) {
  return (
    <li>
      <Icon name={icon} size={20} />
      <h2>{name}</h2>
      <p class="pg-hint">{about}</p>
    </li>
  );
}

interface HowToProps {
  readonly shortcuts: ShortcutsView;
  readonly onChange: () => void;
}

function HowTo({ shortcuts, onChange }: HowToProps) {
  return (
    <section class="welcome-part" aria-labelledby="how-heading">
      <h2 id="how-heading">{i18n.t('welcome.how')}</h2>
      <ol class="pg-plain welcome-steps">
        <li>{i18n.t('welcome.how_select')}</li>
        <li>{i18n.t('welcome.how_menu')}</li>
        <li>{i18n.t('welcome.how_accept')}</li>
      </ol>
      <Shortcuts shortcuts={shortcuts} onChange={onChange} />
    </section>
  );
}
