import { i18n } from '#i18n';
import { englishDialects, type EnglishDialect } from '../../engine';
import { ErrorNote } from '../parts/error-note';
import { Select } from '../parts/field';
import { Panel } from '../parts/panel';
import { Shortcuts } from '../parts/shortcuts';
import { useAction } from '../parts/use-action';
import { useWish } from '../parts/use-wish';
import type { OptionsProps } from './types';
import { Dictionary } from './dictionary';
import { WritingModules } from './writing-modules';

const labels = {
  american: () => i18n.t('pages.dialect.american'),
  british: () => i18n.t('pages.dialect.british'),
  canadian: () => i18n.t('pages.dialect.canadian'),
  australian: () => i18n.t('pages.dialect.australian'),
  indian: () => i18n.t('pages.dialect.indian'),
} as const satisfies Record<EnglishDialect, () => string>;

export function General({ data, actions }: OptionsProps) {
  const action = useAction();
  const dialect = useWish(data.settings.dialect);
  return (
    <>
      <p class="options-lead">{i18n.t('options.general.lead')}</p>
      <Panel heading={i18n.t('options.general.english')}>
        <div class="options-narrow">
          <Select
            label={i18n.t('options.general.dialect')}
            value={dialect.shown}
            options={englishDialects.map((value) => ({ value, label: labels[value]() }))}
            onChoose={(id) => dialect.wish(id, action.attempt(actions.changeSettings({ dialect: id })))}
          />
        </div>
        <ErrorNote error={action.error} />
      </Panel>
      <Dictionary words={data.settings.dictionary} limits={data.dictionaryLimits} actions={actions} />
      <WritingModules data={data} actions={actions} />
      <Panel heading={i18n.t('options.general.shortcuts')} lead={i18n.t('options.general.shortcuts_lead')}>
        <Shortcuts shortcuts={data.shortcuts} onChange={() => actions.openShortcuts()} />
      </Panel>
    </>
  );
}
