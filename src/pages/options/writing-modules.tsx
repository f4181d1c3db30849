import { i18n } from '#i18n';
import { ErrorNote } from '../parts/error-note';
import { Panel } from '../parts/panel';
import { Switch } from '../parts/switch';
import { useAction } from '../parts/use-action';
import { useWish } from '../parts/use-wish';
import type { OptionsProps, WritingModuleView } from './types';

const groups = ['tones', 'glossary'] as const satisfies readonly WritingModuleView['kind'][];

const headings = {
  tones: () => i18n.t('options.general.tones'),
  glossary: () => i18n.t('options.general.glossaries'),
} as const;

const leads = {
  tones: () => i18n.t('options.general.tones_lead'),
  glossary: () => i18n.t('options.general.glossaries_lead'),
} as const;

/** Tone packs and glossaries, each switched on by the person; all off at first. */
export function WritingModules({ data, actions }: OptionsProps) {
  const action = useAction();
  const on = useWish(data.settings.modules);
  const choose = (id: string, wanted: boolean): void => {
    const others = on.shown.filter((each) => each !== id);
    on.wish(wanted ? [...others, id] : others, action.attempt(actions.setModule(id, wanted)));
  };
  return groups.map((kind) => (
    <Panel key={kind} heading={headings[kind]()} lead={leads[kind]()}>
      <ul class="pg-plain options-categories">
        {data.writingModules
          .filter((module) => module.kind === kind)
          .map(({ id, name, about }) => (
            <li key={id} class="options-category">
              <Switch label={name} on={on.shown.includes(id)} onSwitch={(wanted) => choose(id, wanted)}>
                <span>
                  <span class="pg-strong">{name}</span>
                  <span class="pg-hint">{about}</span>
                </span>
              </Switch>
            </li>
          ))}
      </ul>
      <ErrorNote error={action.error} />
    </Panel>
  ));
}
