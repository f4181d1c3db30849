import type { Caret, EditTarget } from '../editing';
import { observeTarget } from '../editing';
import type { RewriteEvent } from '../rewrite';
import { fail, type Result } from '../shared';
import { createCardFlow, mountCard, type CardRequest } from '../ui/card';
import { copyText } from './copy';

export interface SessionDeps {
  readonly document: Document;
  rewrite(
    text: string,
    language: string | undefined,
    request: CardRequest,
    signal: AbortSignal,
  ): AsyncIterable<RewriteEvent>;
  openModels(): void;
}

/** One card over one target, from the gesture to the moment it is closed. */
export interface Session {
  /** Leaves the focus where it is: somebody else is about to use it. */
  close(): void;
}

/** Shows the card over the target and starts the first run. Ended by the person, by `close`, or by the signal. */
export function openSession(
  deps: SessionDeps,
  target: EditTarget,
  caret: Caret | undefined,
  first: CardRequest,
  signal: AbortSignal,
): Session {
  const life = new AbortController();
  const ended = AbortSignal.any([signal, life.signal]);
  const { text, editable, language } = target;

  const close = (giveBack: boolean): void => {
    if (ended.aborted) return;
    life.abort();
    if (giveBack) target.restoreFocus();
  };

  const flow = createCardFlow(
    {
      original: text,
      editable,
      insertable: caret !== undefined,
      ...(language === undefined ? {} : { language }),
    },
    first,
    {
      rewrite: (request, run) => deps.rewrite(text, language, request, run),
      replace: (changes) => target.replace(changes),
      insert: (written) => (caret ? insertAt(caret, written) : Promise.resolve(fail('field-vanished'))),
      copy: (copied) => copyText(deps.document, copied),
      openModels: () => deps.openModels(),
      close,
    },
  );
  const card = mountCard({
    document: deps.document,
    takeFocus: true,
    anchor: () => target.rect(),
    view: flow.view,
    actions: flow.actions,
  });
  observeTarget(target, () => card.reposition(), ended);
  ended.addEventListener('abort', () => {
    flow.dispose();
    card.unmount();
  });
  return { close: () => close(false) };
}

/** Behind a selected text, what is put in begins on a line of its own. */
function insertAt({ target, afterSelection }: Caret, text: string): Promise<Result<void>> {
  const space = target.kind === 'input' ? ' ' : '\n\n';
  const replacement = afterSelection ? space + text : text;
  return target.replace([{ start: 0, end: 0, replacement, certainty: 'sure' }]);
}
