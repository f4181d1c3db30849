import { i18n } from '#i18n';
import { Button } from '../../ui/controls';
import type { ShortcutsView } from '../options/types';

interface ShortcutsProps {
  readonly shortcuts: ShortcutsView;
  readonly onChange: () => void;
}

/** The commands with the keys that are really set, what a missing key means, and how to set one. */
export function Shortcuts({ shortcuts: { commands, canOpenSettings }, onChange }: ShortcutsProps) {
  return (
    <>
      <dl class="pg-list">
        {commands.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>
              {keys === '' ? (
                <span class="pg-none">{i18n.t('pages.shortcuts.not_set')}</span>
              ) : (
                <kbd class="pg-keys">{keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {commands.some(({ keys }) => keys === '') && <p class="pg-hint">{i18n.t('pages.shortcuts.unset')}</p>}
      {canOpenSettings ? (
        <div class="pg-actions">
          <Button icon="keyboard" onClick={onChange}>
            {i18n.t('pages.shortcuts.change')}
          </Button>
        </div>
      ) : (
        <p class="pg-hint">{i18n.t('pages.shortcuts.firefox')}</p>
      )}
    </>
  );
}
