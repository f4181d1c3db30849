import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button, formatPercent } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { named } from '../../parts/named';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';

interface ExportProps {
  readonly model: ModelView;
  readonly exportModel: OptionsActions['exportModel'];
}

/** Saves a copy of a model for a colleague or another computer. */
export function Export({ model: { id, name }, exportModel }: ExportProps) {
  const action = useAction();
  const [fraction, setFraction] = useState<number | undefined>(undefined);
  const [said, setSaid] = useState('');
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  function start(): void {
    const controller = new AbortController();
    abort.current = controller;
    setFraction(undefined);
    setSaid('');
    const progress = (done: number, total: number): void => setFraction(total > 0 ? done / total : undefined);
    // The browser opens its picker only while the click is being handled: nothing may come before this call.
    action.follow(exportModel(id, progress, controller.signal), () =>
      setSaid(i18n.t('options.models.exported', [name])),
    );
  }

  const underWay =
    fraction === undefined
      ? i18n.t('options.models.exporting')
      : i18n.t('pages.list_joint', [i18n.t('options.models.exporting'), formatPercent(fraction)]);
  return (
    <>
      {action.pending ? (
        <Button look="quiet" icon="stop" onClick={() => abort.current?.abort()}>
          {i18n.t('options.models.export_stop')}
        </Button>
      ) : (
        <Button
          look="quiet"
          icon="folder"
          aria-label={named(i18n.t('options.models.export'), name)}
          onClick={start}
        >
          {i18n.t('options.models.export')}
        </Button>
      )}
      <output class="pg-hint">{action.pending ? underWay : said}</output>
      <ErrorNote error={action.error} />
    </>
  );
}
