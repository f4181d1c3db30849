import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { TextField } from '../../parts/field';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';

const empty = { address: '', library: '', name: '' };

/** Adds a model to the list; nothing of its weights is fetched before the person downloads it there. */
export function AddModel({ actions }: { readonly actions: Pick<OptionsActions, 'addModel'> }) {
  const action = useAction();
  const [form, setForm] = useState(empty);
  const [missing, setMissing] = useState(false);
  const [added, setAdded] = useState('');

  function submit(): void {
    const [address, library, name] = [form.address.trim(), form.library.trim(), form.name.trim()];
    setMissing(address === '');
    setAdded('');
    if (address === '') return;
    action.follow(
      actions.addModel({ address, ...(library === '' ? {} : { library }), ...(name === '' ? {} : { name }) }),
      (model) => {
        setForm(empty);
        setAdded(i18n.t('options.models.added', [model.name]));
      },
    );
  }

  return (
    <Panel heading={i18n.t('options.models.add')} lead={i18n.t('options.models.add_lead')}>
      <form
        class="options-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          type="url"
          label={i18n.t('options.models.address')}
          hint={i18n.t('options.models.address_hint')}
          value={form.address}
          invalid={missing ? i18n.t('options.models.address_missing') : undefined}
          onInput={(address) => {
            setMissing(false);
            setForm({ ...form, address });
          }}
        />
        <TextField
          type="url"
          label={i18n.t('options.models.library')}
          aside={i18n.t('options.models.optional')}
          hint={i18n.t('options.models.library_hint')}
          value={form.library}
          onInput={(library) => setForm({ ...form, library })}
        />
        <TextField
          label={i18n.t('options.models.name')}
          aside={i18n.t('options.models.optional')}
          hint={i18n.t('options.models.name_hint')}
          value={form.name}
          onInput={(name) => setForm({ ...form, name })}
        />
        <div class="pg-actions">
          <Button type="submit" icon="plus" disabled={action.pending}>
            {i18n.t('options.models.add_button')}
          </Button>
        </div>
      </form>
      <output class="pg-said">{added}</output>
      <ErrorNote error={action.error} />
    </Panel>
  );
}
