import { i18n } from '#i18n';
import { ErrorNote } from '../../parts/error-note';
import { Select } from '../../parts/field';
import { formatBytes } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Switch } from '../../parts/switch';
import { useAction } from '../../parts/use-action';
import { useWish } from '../../parts/use-wish';
import type { OptionsProps } from '../types';

type NumberSetting = 'idleUnloadMinutes' | 'maxModelMemoryBytes' | 'leastWordsPerSecond';

const gigabyte = 1e9;
const choices = {
  maxModelMemoryBytes: [0, gigabyte, 2 * gigabyte, 4 * gigabyte, 6 * gigabyte, 8 * gigabyte, 12 * gigabyte],
  leastWordsPerSecond: [2, 4, 8, 15, 25],
  idleUnloadMinutes: [1, 5, 15, 30, 60, 120],
} as const satisfies Record<NumberSetting, readonly number[]>;

const words = {
  maxModelMemoryBytes: (bytes: number) =>
    bytes === 0 ? i18n.t('options.models.memory_auto') : formatBytes(bytes),
  leastWordsPerSecond: (rate: number) => i18n.t('options.models.rate_words', [rate]),
  idleUnloadMinutes: (minutes: number) => i18n.t('options.models.minutes', minutes),
} as const satisfies Record<NumberSetting, (value: number) => string>;

/** What a model may take: memory, time, the battery. */
export function Limits(props: OptionsProps) {
  return (
    <Panel heading={i18n.t('options.models.limits')}>
      <div class="options-narrow">
        <Limit
          {...props}
          setting="maxModelMemoryBytes"
          label={i18n.t('options.models.limit_memory')}
          hint={i18n.t('options.models.limit_memory_hint')}
        />
        <Limit
          {...props}
          setting="leastWordsPerSecond"
          label={i18n.t('options.models.limit_rate')}
          hint={i18n.t('options.models.limit_rate_hint')}
        />
        <Limit
          {...props}
          setting="idleUnloadMinutes"
          label={i18n.t('options.models.idle')}
          hint={i18n.t('options.models.idle_hint')}
        />
        <Battery {...props} />
      </div>
    </Panel>
  );
}

interface LimitProps extends OptionsProps {
  readonly setting: NumberSetting;
  readonly label: string;
  readonly hint: string;
}

function Limit({ data, actions, setting, label, hint }: LimitProps) {
  const action = useAction();
  const wish = useWish(data.settings[setting]);
  // A value that is none of ours stays to be seen.
  const values = [...new Set([...choices[setting], wish.shown])].sort((a, b) => a - b);
  return (
    <div>
      <Select
        label={label}
        value={String(wish.shown)}
        options={values.map((each) => ({ value: String(each), label: words[setting](each) }))}
        onChoose={(chosen) =>
          wish.wish(Number(chosen), action.attempt(actions.changeSettings({ [setting]: Number(chosen) })))
        }
      />
      <p class="pg-hint">{hint}</p>
      <ErrorNote error={action.error} />
    </div>
  );
}

function Battery({ data, actions }: OptionsProps) {
  const action = useAction();
  const saves = useWish(data.settings.saveBattery);
  return (
    <div>
      <Switch
        on={saves.shown}
        onSwitch={(on) => saves.wish(on, action.attempt(actions.changeSettings({ saveBattery: on })))}
      >
        {i18n.t('options.models.battery')}
      </Switch>
      <p class="pg-hint">{i18n.t('options.models.battery_hint')}</p>
      <ErrorNote error={action.error} />
    </div>
  );
}
