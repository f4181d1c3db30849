import { i18n } from '#i18n';
import type { Category, PolicyRow, RuleInfo, Strictness } from '../../../filter';
import { Fold } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { Panel } from '../../parts/panel';
import { Switch } from '../../parts/switch';
import { useAction } from '../../parts/use-action';
import { useWish } from '../../parts/use-wish';
import type { FilterView, OptionsActions } from '../types';
import { PolicyLines } from './policy-lines';
import { categoryIds, categoryWords } from './category-words';

interface CategoriesProps {
  readonly filter: FilterView;
  readonly strictness: Strictness;
  readonly disabled: readonly Category[];
  readonly actions: Pick<OptionsActions, 'setCategory'>;
}

/** Every kind of thing the filter looks for, switchable where it may be, with every rule behind it. */
export function Categories({ filter, strictness, disabled, actions }: CategoriesProps) {
  const action = useAction();
  const off = useWish(disabled);
  const change = (category: Category, on: boolean): void => {
    // From what is shown: a quick second switch must not look as if it undid the first.
    const others = off.shown.filter((each) => each !== category);
    off.wish(on ? others : [...others, category], action.attempt(actions.setCategory(category, on)));
  };
  return (
    <Panel heading={i18n.t('options.filter.categories')}>
      <ul class="pg-plain options-categories">
        {categoryIds.map((category) => (
          <CategoryRow
            key={category}
            category={category}
            rules={filter.rules.filter((rule) => rule.category === category)}
            policy={filter.policy.filter(({ categories }) => categories.includes(category))}
            strictness={strictness}
            on={!off.shown.includes(category)}
            locked={filter.locked.includes(category)}
            onSwitch={(on) => change(category, on)}
          />
        ))}
      </ul>
      <ErrorNote error={action.error} />
    </Panel>
  );
}

interface CategoryRowProps {
  readonly category: Category;
  readonly rules: readonly RuleInfo[];
  readonly policy: readonly PolicyRow[];
  readonly strictness: Strictness;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function CategoryRow({ category, rules, policy, strictness, on, locked, onSwitch }: CategoryRowProps) {
  const { name, about } = categoryWords(category);
  return (
    <li class="options-category">
      <Switch on={locked || on} disabled={locked} label={name} onSwitch={onSwitch}>
        <span>
          <span class="pg-strong">
            {name}
            {locked && <span class="pg-aside">{i18n.t('options.filter.locked')}</span>}
          </span>
          <span class="pg-hint">{about}</span>
        </span>
      </Switch>
      {rules.length + policy.length > 0 && (
        <Fold
          summary={
            rules.length === 0
              ? i18n.t('options.filter.details')
              : i18n.t('options.filter.rules', rules.length)
          }
        >
          <PolicyLines
            label={i18n.t('options.filter.done_of', [name])}
            rows={policy}
            strictness={strictness}
          />
          <ul class="pg-plain options-rules" aria-label={i18n.t('options.filter.rules_of', [name])}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <span>{rule.words}</span>
                <code class="pg-code">{rule.id}</code>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}
