import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { hostOf } from '../parts/format';
import { isLost, shownState, SiteChoice } from '../parts/site-choice';
import { Switch } from '../parts/switch';
import { useAction } from '../parts/use-action';
import { useWish } from '../parts/use-wish';
import { named } from '../parts/named';
import type { OptionsActions, OptionsProps, SiteRow } from './types';

export function Sites({ data, actions }: OptionsProps) {
  const [said, setSaid] = useState('');
  return (
    <>
      <p class="options-lead">{i18n.t('options.sites.lead')}</p>
      {data.sites.length === 0 && <p class="options-empty">{i18n.t('options.sites.none')}</p>}
      <ul class="pg-plain options-sites">
        {data.sites.map((site) => (
          <Site
            key={site.origin}
            site={site}
            actions={actions}
            onRemoved={() => setSaid(i18n.t('options.sites.removed', [hostOf(site.origin)]))}
          />
        ))}
      </ul>
      <output class="pg-hint">{said}</output>
    </>
  );
}

interface SiteProps {
  readonly site: SiteRow;
  readonly actions: OptionsActions;
  readonly onRemoved: () => void;
}

function Site({ site, actions, onRemoved }: SiteProps) {
  const action = useAction();
  const history = useWish(site.history);
  const host = hostOf(site.origin);
  const lost = isLost(site);
  return (
    <li class="options-site">
      <div class="options-site-row">
        <p class="pg-strong" dir="ltr" title={site.origin}>
          {host}
        </p>
        <SiteChoice
          label={i18n.t('options.sites.state_of', [host])}
          state={shownState(site)}
          disabled={action.pending}
          onChoose={(state) => action.follow(actions.setSite(site.origin, state))}
        />
      </div>
      <div class="options-site-row">
        <Switch
          on={history.shown}
          label={named(i18n.t('options.sites.history'), host)}
          onSwitch={(on) => history.wish(on, action.attempt(actions.setSiteHistory(site.origin, on)))}
        >
          <span class="pg-hint">{i18n.t('options.sites.history')}</span>
        </Switch>
        <Button
          look="quiet"
          icon="trash"
          aria-label={named(i18n.t('options.sites.remove'), host)}
          onClick={() => action.follow(actions.removeSite(site.origin), onRemoved)}
        >
          {i18n.t('options.sites.remove')}
        </Button>
      </div>
      {lost && <p class="pg-hint pg-wrong">{i18n.t('options.sites.lost')}</p>}
      <ErrorNote error={action.error} tone="warning" />
    </li>
  );
}
