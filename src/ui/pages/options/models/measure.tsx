import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../controls';
import { ErrorNote } from '../../parts/error-note';
import { useAction } from '../../parts/use-action';
import { named } from '../../parts/named';
import type { ModelView, OptionsActions } from '../../types';

interface MeasureProps {
  readonly model: ModelView;
  readonly benchmark: NonNullable<OptionsActions['benchmark']>;
}

/** Runs the test sentences on this device; the result appears in the table of all of them. */
export function Measure({ model, benchmark }: MeasureProps) {
  const action = useAction();
  const [abort, setAbort] = useState<AbortController | undefined>(undefined);
  const latest = useRef(abort);
  latest.current = abort;
  useEffect(() => () => latest.current?.abort(), []);
  return (
    <>
      {action.pending ? (
        <Button look="quiet" icon="stop" onClick={() => abort?.abort()}>
          {i18n.t('options.models.stop')}
        </Button>
      ) : (
        <Button
          look="quiet"
          icon="bolt"
          aria-label={named(i18n.t('options.models.measure'), model.name)}
          onClick={() => {
            const controller = new AbortController();
            setAbort(controller);
            action.follow(benchmark(model.id, controller.signal));
          }}
        >
          {i18n.t('options.models.measure')}
        </Button>
      )}
      <output class="pg-hint">{action.pending ? i18n.t('options.models.measuring') : ''}</output>
      <ErrorNote error={action.error} />
    </>
  );
}
