import { i18n } from '#i18n';
import { Panel } from '../parts/panel';
import { Table } from '../parts/table';
import type { OptionsProps } from './types';

export function About({ data }: OptionsProps) {
  return (
    <>
      <p class="options-lead">{i18n.t('options.about.lead')}</p>
      <dl class="pg-list options-narrow">
        <div>
          <dt>{i18n.t('pages.brand')}</dt>
          <dd>{i18n.t('options.filter.version', [data.version])}</dd>
        </div>
        <div>
          <dt>{i18n.t('options.about.rules')}</dt>
          <dd>{i18n.t('options.filter.version', [data.filter.rulesVersion])}</dd>
        </div>
      </dl>
      <Panel heading={i18n.t('options.about.licences')}>
        <Table
          label={i18n.t('options.about.licences')}
          columns={[
            { name: i18n.t('options.about.component') },
            { name: i18n.t('options.about.version') },
            { name: i18n.t('options.about.licence') },
          ]}
          rows={data.licences.map(({ name, version, licence }) => ({
            key: name,
            cells: [name, version, licence],
          }))}
        />
      </Panel>
    </>
  );
}
