/** Runs in the page: opens a real card on an element of the page; the test plays the pipeline and sees what is asked. */
import { h, render } from 'preact';

import {
  CardWindow,
  createCardFlow,
  mountCard,
  mountSelectionButton,
  type CardFlow,
  type CardRequest,
  type MountedCard,
} from '../../src/ui/card';
import type { RewriteEvent } from '../../src/rewrite';
import { createChannel, fail, type Channel, type Result } from '../../src/shared';
import { applyChanges } from '../../src/text';
import { situations, type Situation } from './card-samples';

export * as samples from './card-samples';

export interface OpenOptions {
  /** The element the card belongs to; its text is the selected text where `text` is absent. */
  readonly selector: string;
  readonly text?: string;
  readonly request?: CardRequest;
  readonly editable?: boolean;
  readonly takeFocus?: boolean;
  readonly language?: string;
}

/** What the card asked for, in order. */
export const asked: (readonly [name: string, ...args: unknown[]])[] = [];
export const answers: { replace: Result<void> } = { replace: { ok: true, value: undefined } };

let events: Channel<RewriteEvent> = createChannel();
export let card: MountedCard;
let flow: CardFlow;

type FlowParts = Parameters<typeof createCardFlow>;

export function open(options: OpenOptions): void {
  const element = document.querySelector<HTMLElement>(options.selector);
  if (!element) throw new Error(`no ${options.selector}`);
  const content = element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
  const text = options.text ?? content;
  flow = watchedFlow(
    {
      original: text,
      editable: options.editable ?? true,
      insertable: options.editable ?? true,
      ...(options.language === undefined ? {} : { language: options.language }),
    },
    options.request,
    {
      replace(changes) {
        const replacement = applyChanges(text, changes);
        asked.push(['replace', replacement]);
        if (answers.replace.ok && element instanceof HTMLTextAreaElement) {
          element.value = replacement;
          element.focus();
        }
        return Promise.resolve(answers.replace);
      },
      insert(written) {
        asked.push(['insert', written]);
        return Promise.resolve(answers.replace);
      },
      close(giveBack) {
        asked.push(['close', giveBack]);
        card.unmount();
      },
    },
  );
  card = mountCard({
    document,
    anchor: () => (element.isConnected ? element.getBoundingClientRect() : undefined),
    view: flow.view,
    actions: flow.actions,
    takeFocus: options.takeFocus ?? true,
  });
  const follow = (): void => card.reposition();
  window.addEventListener('scroll', follow, true);
  window.addEventListener('resize', follow);
}

/** Makes the card the only content of the page, as the small window of the extension does. */
export function openWindow({
  text,
  request,
}: {
  readonly text: string;
  readonly request?: CardRequest;
}): void {
  flow = watchedFlow({ original: text, editable: false, insertable: false }, request, {
    replace: () => Promise.resolve(fail('frame-out-of-reach')),
    insert: () => Promise.resolve(fail('frame-out-of-reach')),
    close: (giveBack) => asked.push(['close', giveBack]),
  });
  render(h(CardWindow, { view: flow.view, actions: flow.actions }), document.body);
}

function watchedFlow(
  about: FlowParts[0],
  request: CardRequest | undefined,
  place: Pick<FlowParts[2], 'replace' | 'insert' | 'close'>,
): CardFlow {
  return createCardFlow(about, request ?? { action: 'fix' }, {
    ...place,
    rewrite(wanted, signal) {
      asked.push(['rewrite', wanted]);
      events = createChannel();
      signal.addEventListener('abort', () => asked.push(['abort']));
      return events;
    },
    copy(copied) {
      asked.push(['copy', copied]);
      return Promise.resolve({ ok: true, value: undefined });
    },
    openModels: () => asked.push(['openModels']),
  });
}

export const push = (...said: readonly RewriteEvent[]): void => said.forEach((event) => events.push(event));
export const playOut = (name: Situation): void => push(...situations[name]);
export const phase = (): string => flow.view.value.phase.name;

/** Shows the button beside a selection at #field. */
export function showSelectionButton(): void {
  const button = mountSelectionButton(document, () => asked.push(['selection button']));
  button.showAt(document.querySelector('#field')?.getBoundingClientRect());
}
