import { useLayoutEffect, useRef } from 'preact/hooks';

import { i18n } from '#i18n';

import { Button, ProgressBar } from '../controls';
import type { CardActions, CardView } from './types';
import { statusText } from './words';

interface BusyProps {
  readonly view: CardView;
  readonly actions: CardActions;
}

/** Work under way: what happens, how far it is, and the answer as it comes. */
export function Busy({ view, actions }: BusyProps) {
  const { phase } = view;
  const status = statusText(view);
  const text = phase.name === 'generating' ? phase.text : '';
  const fraction = phase.name === 'loading' ? phase.progress.fraction : undefined;
  return (
    <>
      <ProgressBar fraction={fraction} label={status} />
      <div class="body">{text === '' ? <Skeleton /> : <Stream text={text} language={view.language} />}</div>
      <footer class="footer">
        <div class="line">
          <p class="status">
            {status}
            {fraction !== undefined && ` · ${Math.round(fraction * 100)}%`}
          </p>
          <Button look="plain" icon="stop" data-focus onClick={actions.cancel}>
            {i18n.t('card.busy.stop')}
          </Button>
        </div>
        {view.restarted && phase.name !== 'inspecting' && (
          <p class="aside">{i18n.t(`card.busy.restarted_${view.restarted}`)}</p>
        )}
      </footer>
    </>
  );
}

function Stream({ text, language }: { readonly text: string; readonly language: string | undefined }) {
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = end.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [text]);
  return (
    <div class="text stream" ref={end} dir="auto" lang={language}>
      {text}
    </div>
  );
}

const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    <i />
    <i />
    <i />
  </div>
);
