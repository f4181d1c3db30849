import { i18n } from '#i18n';
import { ErrorWords } from '../../parts/error-note';
import { Notice } from '../../../controls';
import { Panel } from '../../parts/panel';
import { Select } from '../../parts/field';
import { useAction } from '../../parts/use-action';
import { useWish } from '../../parts/use-wish';
import { ErrorNote } from '../../parts/error-note';
import type { ModelView, OptionsProps } from '../../types';
import { AddModel } from './add-model';
import { Benchmarks } from './benchmarks';
import { Device } from './device';
import { ImportModel } from './import-model';
import { ModelCard } from './model-card';
import { reasonFor } from './model-words';

/** The models: what is here, what fits best, what else there is, and the ways to bring one's own. */
export function Models({ data, actions }: OptionsProps) {
  const { models, device } = data;
  const here = models.filter(({ state }) => state.name !== 'absent');
  const proposed = here.length === 0 ? models.filter(({ recommended }) => recommended) : [];
  const others = models.filter((model) => model.state.name === 'absent' && !proposed.includes(model));
  const card = (model: ModelView) => <ModelCard key={model.id} model={model} actions={actions} />;
  return (
    <>
      <p class="options-lead">{i18n.t('options.models.lead')}</p>
      {device?.error && (
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
      {data.benchmarks && data.benchmarks.length > 0 && <Benchmarks rows={data.benchmarks} />}
      {device && <Device device={device} />}
      <Idle data={data} actions={actions} />
      <AddModel actions={actions} />
      {actions.importModel && <ImportModel importModel={actions.importModel.bind(actions)} />}
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

const idleMinutes = ['1', '5', '15', '30', '60', '120'] as const;

function Idle({ data, actions }: OptionsProps) {
  const action = useAction();
  const minutes = useWish(data.settings.idleUnloadMinutes);
  const value = idleMinutes.find((each) => Number(each) === minutes.shown) ?? '5';
  return (
    <div class="options-narrow">
      <Select
        label={i18n.t('options.models.idle')}
        value={value}
        options={idleMinutes.map((each) => ({
          value: each,
          label: i18n.t('options.models.minutes', Number(each)),
        }))}
        onChoose={(each) =>
          minutes.wish(
            Number(each),
            action.attempt(actions.changeSettings({ idleUnloadMinutes: Number(each) })),
          )
        }
      />
      <p class="pg-hint">{i18n.t('options.models.idle_hint')}</p>
      <ErrorNote error={action.error} />
    </div>
  );
}
