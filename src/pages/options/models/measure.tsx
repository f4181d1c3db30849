import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { useAction } from '../../parts/use-action';
import { named } from '../../parts/named';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';

interface MeasureProps {
  readonly model: ModelView;
  readonly benchmark: OptionsActions['benchmark'];
}

function progressWords(step: readonly [done: number, total: number] | undefined): string {
  if (step === undefined) return i18n.t('options.models.measure_loading');
  const [done, total] = step;
  return i18n.t('options.models.measuring', [done + 1, total]);
}

/** Runs the test sentences on this device; the result appears in the table of all of them. */
export function Measure({ model, benchmark }: MeasureProps) {
  const action = useAction();
  const [abort, setAbort] = useState<AbortController | undefined>(undefined);
  const [step, setStep] = useState<readonly [done: number, total: number] | undefined>(undefined);
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
            setStep(undefined);
            action.follow(benchmark(model.id, (done, total) => setStep([done, total]), controller.signal));
          }}
        >
          {i18n.t('options.models.measure')}
        </Button>
      )}
      <output class="pg-hint">{action.pending ? progressWords(step) : ''}</output>
      <ErrorNote error={action.error} />
    </>
  );
}
