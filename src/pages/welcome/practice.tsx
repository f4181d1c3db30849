import { useId, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button } from '../../ui/controls';
import { chosenModel } from '../parts/engine-words';
import type { EnginesView, ModelView } from '../types';
import type { WelcomeActions } from './types';

interface PracticeProps {
  readonly engines: EnginesView;
  readonly models: readonly ModelView[];
  readonly actions: Pick<WelcomeActions, 'practise'>;
}

/** A text with mistakes and the real card over it. */
export function Practice({ engines, models, actions }: PracticeProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(i18n.t('welcome.practice_text'));
  const practise = (action: 'fix' | 'clearer' | 'shorter'): void => {
    if (field.current) actions.practise(field.current, action);
  };
  return (
    <section class="welcome-part welcome-practice" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{i18n.t('welcome.practice')}</h2>
      <p>{i18n.t('welcome.practice_lead')}</p>
      <label class="ink-hidden" for={id}>
        {i18n.t('welcome.practice_label')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="ink-field pg-textarea"
        dir="auto"
        autocomplete="off"
        rows={4}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="pg-actions">
        <Button look="primary" icon="accept" onClick={() => practise('fix')}>
          {i18n.t('welcome.fix')}
        </Button>
        {chosenModel(models) && (
          <>
            <Button onClick={() => practise('clearer')}>{i18n.t('welcome.clearer')}</Button>
            <Button onClick={() => practise('shorter')}>{i18n.t('welcome.shorter')}</Button>
          </>
        )}
        <Button look="quiet" icon="retry" onClick={() => setText(i18n.t('welcome.practice_text'))}>
          {i18n.t('welcome.practice_reset')}
        </Button>
      </div>
      <output class="pg-hint">{engines.instant.name === 'loading' ? i18n.t('welcome.preparing') : ''}</output>
    </section>
  );
}
