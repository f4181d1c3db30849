import { i18n } from '#i18n';
import type { SiteState } from '../../sites';
import { Notice } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { hostOf } from '../parts/format';
import { isLost, shownState, SiteChoice } from '../parts/site-choice';
import { useAction } from '../parts/use-action';
import type { PopupActions, SiteView } from './types';
import type { Unreachable } from '../types';

const reasons = {
  'browser-page': () => i18n.t('popup.site.browser_page'),
  store: () => i18n.t('popup.site.store'),
  file: () => i18n.t('popup.site.file'),
  'no-page': () => i18n.t('popup.site.no_page'),
} as const satisfies Record<Unreachable, () => string>;

const effects = {
  ask: () => i18n.t('popup.site.about_ask'),
  on: () => i18n.t('popup.site.about_on'),
  off: () => i18n.t('popup.site.about_off'),
} as const satisfies Record<SiteState, () => string>;

interface SiteSwitchProps {
  readonly site: SiteView;
  readonly actions: Pick<PopupActions, 'setSite'>;
}

export function SiteSwitch({ site, actions }: SiteSwitchProps) {
  return (
    <section class={site.reachable ? 'popup-site' : 'popup-closed'} aria-labelledby="site-heading">
      <h2 id="site-heading" class="ink-hidden">
        {i18n.t('popup.site.heading')}
      </h2>
      {site.reachable ? <Reachable site={site} actions={actions} /> : <Closed why={site.why} />}
    </section>
  );
}

function Closed({ why }: { readonly why: Unreachable }) {
  return (
    <Notice tone="info">
      <p>{reasons[why]()}</p>
    </Notice>
  );
}

function Reachable({
  site,
  actions,
}: SiteSwitchProps & { readonly site: Extract<SiteView, { readonly reachable: true }> }) {
  const action = useAction();
  const lost = isLost(site);
  const host = hostOf(site.origin);
  return (
    <>
      <div class="popup-site-row">
        <p class="popup-host" title={site.origin} dir="ltr">
          {host}
        </p>
        <SiteChoice
          label={i18n.t('popup.site.group', [host])}
          state={shownState(site)}
          disabled={action.pending}
          onChoose={(state) => action.follow(actions.setSite(site.origin, state))}
        />
      </div>
      <output class="pg-hint">
        {action.pending ? i18n.t('popup.site.asking') : effects[shownState(site)]()}
      </output>
      {lost && !action.error && (
        <Notice tone="warning">
          <p>{i18n.t('popup.site.lost')}</p>
        </Notice>
      )}
      <ErrorNote error={action.error} tone="warning" />
    </>
  );
}
