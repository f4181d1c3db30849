import { useEffect, useId, useRef } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../../ui/controls';
import type { ModelView } from '../../types';
import { sizeOf } from './model-words';

interface ConsentProps {
  readonly model: ModelView;
  readonly onCancel: () => void;
  readonly onStart: () => void;
}

/** Before the first byte: how much, from where, under which licence, what is kept where, what is told to whom. */
export function Consent({ model, onCancel, onStart }: ConsentProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const size = sizeOf(model) ?? i18n.t('options.models.device_unknown');
  return (
    <section class="options-question" aria-labelledby={id}>
      <h4 id={id} tabIndex={-1} ref={heading}>
        {i18n.t('pages.consent.heading', [model.name])}
      </h4>
      <ul class="options-points">
        <li>
          {model.host === undefined
            ? i18n.t('pages.consent.what', [size])
            : i18n.t('pages.consent.what_host', [size, model.host])}
        </li>
        {model.licence && <li>{i18n.t('pages.consent.licence', [model.licence])}</li>}
        <li>{i18n.t('pages.consent.stored')}</li>
        <li>{i18n.t('pages.consent.sent')}</li>
      </ul>
      <div class="pg-actions">
        <Button look="primary" icon="download" onClick={onStart}>
          {i18n.t('pages.model.download_size', [size])}
        </Button>
        <Button onClick={onCancel}>{i18n.t('pages.cancel')}</Button>
      </div>
    </section>
  );
}
