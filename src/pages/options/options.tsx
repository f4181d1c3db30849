import { useEffect, useRef } from 'preact/hooks';

import { i18n } from '#i18n';
import { Brand } from '../../ui/controls';
import type { OptionsProps } from './types';
import { About } from './about';
import { Filter } from './filter/filter';
import { General } from './general';
import { Models } from './models/models';
import { Privacy } from './privacy/privacy';
import { Sites } from './sites';
import { useHash } from './use-hash';

const sections = ['general', 'models', 'sites', 'filter', 'privacy', 'about'] as const;
type SectionId = (typeof sections)[number];

const names = {
  general: () => i18n.t('options.general.heading'),
  models: () => i18n.t('options.models.heading'),
  sites: () => i18n.t('options.sites.heading'),
  filter: () => i18n.t('options.filter.heading'),
  privacy: () => i18n.t('options.privacy.heading'),
  about: () => i18n.t('options.about.heading'),
} as const satisfies Record<SectionId, () => string>;

const contents = {
  general: General,
  models: Models,
  sites: Sites,
  filter: Filter,
  privacy: Privacy,
  about: About,
} as const;

/** The options page. The address's hash says which section is shown, so that others can lead to one. */
export function Options(props: OptionsProps) {
  const { section, moved } = useHash(sections, 'general');
  const heading = useRef<HTMLHeadingElement>(null);
  const Content = contents[section];
  useEffect(() => {
    document.title = i18n.t('pages.list_joint', [names[section](), i18n.t('options.title')]);
    // Not on opening: the page starts where every page starts.
    if (!moved) return;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [section, moved]);
  return (
    <div class="options">
      <header class="options-side">
        <div class="options-side-in">
          <p class="pg-brand">
            <Brand size={24} />
            {i18n.t('pages.brand')}
          </p>
          <nav aria-label={i18n.t('options.nav')}>
            <ul class="pg-plain options-nav">
              {sections.map((id) => (
                <li key={id}>
                  <a href={`#${id}`} {...(id === section ? { 'aria-current': 'page' } : {})}>
                    {names[id]()}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main class="options-main">
        <h1 tabIndex={-1} ref={heading}>
          {names[section]()}
        </h1>
        <Content {...props} />
      </main>
    </div>
  );
}
