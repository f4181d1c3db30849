import { i18n } from '#i18n';
import { ErrorWords } from '../../parts/error-note';
import { Notice } from '../../../ui/controls';
import { Panel } from '../../parts/panel';
import type { OptionsProps } from '../types';
import type { ModelView } from '../../types';
import { AddModel } from './add-model';
import { Benchmarks } from './benchmarks';
import { Device } from './device';
import { ImportModel } from './import-model';
import { Limits } from './limits';
import { ModelCard } from './model-card';
import { reasonFor } from './model-words';

/** The models: what is here, what fits best, what else there is, and the ways to bring one's own. */
export function Models({ data, actions }: OptionsProps) {
  const { models, device } = data;
  const here = models.filter(({ state }) => state.name !== 'absent');
  const proposed = here.length === 0 ? models.filter(({ recommended }) => recommended) : [];
  const others = models.filter((model) => model.state.name === 'absent' && !proposed.includes(model));
  const card = (model: ModelView) => (
    <ModelCard key={model.id} model={model} actions={actions} engine={data.engine} />
  );
  return (
    <>
      <p class="options-lead">{i18n.t('options.models.lead')}</p>
      {device && !device.webgpu && (
        <Notice tone="warning">
          <ErrorWords error={device.error} />
        </Notice>
      )}
      {here.length > 0 && <Group heading={i18n.t('options.models.ready_here')}>{here.map(card)}</Group>}
      {proposed.map((model) => (
        <Panel
          key={model.id}
          look="accent"
          heading={i18n.t('options.models.proposal')}
          lead={reasonFor(model, device)}
        >
          {card(model)}
        </Panel>
      ))}
      <Group heading={i18n.t('options.models.catalogue')}>
        {others.filter(({ fit }) => fit.fits).map(card)}
      </Group>
      <Group heading={i18n.t('options.models.unfit')}>
        {others.filter(({ fit }) => !fit.fits).map(card)}
      </Group>
      {data.benchmarks.length > 0 && <Benchmarks rows={data.benchmarks} />}
      {device && <Device device={device} />}
      <Limits data={data} actions={actions} />
      <AddModel actions={actions} />
      <ImportModel importModel={actions.importModel.bind(actions)} />
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: preact.JSX.Element[] }) {
  if (children.length === 0) return undefined;
  return (
    <section class="options-models" aria-label={heading}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
