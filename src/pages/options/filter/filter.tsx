import { i18n } from '#i18n';
import type { RulesRelease, Strictness } from '../../../filter';
import { Fold } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { formatDay } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import { useWish } from '../../parts/use-wish';
import type { OptionsProps } from '../types';
import { Categories } from './categories';
import { FilterTest } from './filter-test';

const levels = {
  relaxed: () => [i18n.t('options.filter.relaxed'), i18n.t('options.filter.relaxed_about')],
  standard: () => [i18n.t('options.filter.standard'), i18n.t('options.filter.standard_about')],
  strict: () => [i18n.t('options.filter.strict'), i18n.t('options.filter.strict_about')],
} as const satisfies Record<Strictness, () => readonly [string, string]>;
const levelIds = ['relaxed', 'standard', 'strict'] as const;

export function Filter({ data, actions }: OptionsProps) {
  const action = useAction();
  const strictness = useWish(data.settings.strictness);
  return (
    <>
      <p class="options-lead">{i18n.t('options.filter.lead')}</p>
      <Panel heading={i18n.t('options.filter.strictness')}>
        <fieldset class="options-levels" aria-label={i18n.t('options.filter.strictness')}>
          {levelIds.map((level) => {
            const [name, about] = levels[level]();
            return (
              <div key={level} class="options-level">
                <input
                  type="radio"
                  id={`strictness-${level}`}
                  name="strictness"
                  value={level}
                  checked={strictness.shown === level}
                  aria-describedby={`strictness-${level}-about`}
                  onChange={() =>
                    strictness.wish(level, action.attempt(actions.changeSettings({ strictness: level })))
                  }
                />
                <label for={`strictness-${level}`}>{name}</label>
                <p id={`strictness-${level}-about`} class="pg-hint">
                  {about}
                </p>
              </div>
            );
          })}
        </fieldset>
        <p class="pg-hint">{i18n.t('options.filter.gravest')}</p>
        <ErrorNote error={action.error} />
      </Panel>
      <FilterTest actions={actions} />
      <Categories
        filter={data.filter}
        strictness={strictness.shown}
        disabled={data.settings.disabledCategories}
        actions={actions}
      />
      {data.filter.changelog.length > 0 && <Changes changes={data.filter.changelog} />}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly RulesRelease[] }) {
  return (
    <Panel heading={i18n.t('options.filter.changes')}>
      {changes.map(({ version, date, changes: items }) => (
        <Fold
          key={version}
          summary={i18n.t('pages.list_joint', [
            i18n.t('options.filter.version', [version]),
            formatDay(Date.parse(date)),
          ])}
        >
          <ul class="options-points">
            {items.map(({ what, why }) => (
              <li key={what}>
                <p>{what}</p>
                <p class="pg-hint">{i18n.t('options.filter.because', [why])}</p>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </Panel>
  );
}
