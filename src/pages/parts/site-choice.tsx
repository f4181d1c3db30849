import { i18n } from '#i18n';
import type { SiteState } from '../../sites';
import { Segmented } from './segmented';

interface SiteChoiceProps {
  /** Accessible name. */
  readonly label: string;
  readonly state: SiteState;
  readonly disabled: boolean;
  /** Called inside the click: the browser asks for a permission only there, so nothing may come before. */
  readonly onChoose: (state: SiteState) => void;
}

/** Ask each time, on, or off. */
export function SiteChoice({ label, state, disabled, onChoose }: SiteChoiceProps) {
  return (
    <Segmented
      label={label}
      options={[
        { value: 'ask', label: i18n.t('popup.site.ask') },
        { value: 'on', label: i18n.t('popup.site.on') },
        { value: 'off', label: i18n.t('popup.site.off') },
      ]}
      value={state}
      disabled={disabled}
      onChoose={onChoose}
    />
  );
}

/** What is shown of a site: one that is on without the browser's permission asks each time. */
export const shownState = (site: { readonly state: SiteState; readonly granted: boolean }): SiteState =>
  isLost(site) ? 'ask' : site.state;

/** The browser took the permission back. */
export const isLost = ({
  state,
  granted,
}: {
  readonly state: SiteState;
  readonly granted: boolean;
}): boolean => state === 'on' && !granted;
