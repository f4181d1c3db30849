import { captureTarget, observeTarget, watchSelection, type CaptureOptions } from '../editing';
import { ask } from '../messaging';
import { mountSelectionButton } from '../ui/card';
import type { WriterRuntime } from './runtime';

export interface OptedInDeps {
  readonly document: Document;
  readonly runtime: Pick<WriterRuntime, 'id' | 'sendMessage'>;
  readonly capture: CaptureOptions;
  /** The button was pressed. */
  readonly begin: () => void;
}

/** On a site that is switched on: a button beside what is selected in a field. Elsewhere nothing at all. */
export async function offerOnSelection(deps: OptedInDeps, until: AbortSignal): Promise<void> {
  const policy = await ask(deps.runtime, 'site.policy', {});
  if (!policy.ok || policy.value.state !== 'on' || until.aborted) return;
  const reloaded = new AbortController();
  const signal = AbortSignal.any([until, reloaded.signal]);
  const { document, capture } = deps;
  let shown: AbortController | undefined;
  const hide = (): void => {
    shown?.abort();
    shown = undefined;
    button.showAt(undefined);
  };
  const button = mountSelectionButton(document, () => {
    hide();
    deps.begin();
  });
  signal.addEventListener('abort', () => {
    hide();
    button.unmount();
  });
  watchSelection(
    document,
    (hasSelection) => {
      hide();
      // The writer of the reloaded extension has a button of its own.
      if (deps.runtime.id === undefined) return reloaded.abort();
      if (!hasSelection) return;
      const target = captureTarget(document, capture);
      if (!target.ok || !target.value.editable) return;
      const life = new AbortController();
      shown = life;
      const place = (): void => button.showAt(target.value.rect());
      place();
      observeTarget(target.value, place, AbortSignal.any([signal, life.signal]));
    },
    signal,
    capture.openShadowRoot,
  );
}
