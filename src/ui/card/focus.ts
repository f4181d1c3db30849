import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { isBusy, isWritten } from './reduce';
import { tally } from './suggestions';
import type { CardView } from './types';

/** The card's place between the page and the person. */
export interface Surface {
  /** The element in the card that has the focus. */
  readonly focused: () => Element | null;
  /** True when the focus may be taken from the page: a gesture started this, and nothing was typed or clicked since. */
  readonly mayTakeFocus: () => boolean;
  /** Gives the focus back to the page. */
  readonly leave: () => void;
}

const pendingOf = ({ phase }: CardView): number =>
  phase.name === 'result' ? tally(phase.suggestions).pending : -1;

/** Where the focus belongs: on the change to decide, else on what comes next. */
export function focusMain(dialog: ParentNode, view: CardView): void {
  const change = pendingOf(view) > 0 ? dialog.querySelector<HTMLElement>('.changes input:checked') : null;
  const main = change ?? dialog.querySelector<HTMLElement>('[data-focus]') ?? dialog.querySelector('button');
  main?.focus({ preventScroll: true });
}

/**
 * Keeps the focus where a keyboard user expects it: on the result when it arrives, on the next change after a decision,
 * on Apply after the last one; never lost because a button went away, never taken from someone who types elsewhere.
 */
export function useCardFocus(
  view: CardView,
  ref: RefObject<HTMLDialogElement | null>,
  surface: Surface,
  menu: boolean,
): void {
  const before = useRef({ name: '', pending: -1, menu: false });
  // Read while rendering: the DOM, and with it the focus, changes after.
  const hadFocus = surface.focused() !== null;
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const { name } = view.phase;
    const pending = pendingOf(view);
    const changed = name !== before.current.name;
    const arrived = changed && !isBusy(view.phase);
    const decided = pending === 0 && before.current.pending > 0;
    const menuClosed = before.current.menu && !menu;
    before.current = { name, pending, menu };

    showCurrent(dialog);
    if (menu) return;
    if (isWritten(view.phase)) {
      if (hadFocus) surface.leave();
    } else if (arrived ? hadFocus || surface.mayTakeFocus() : hadFocus) {
      if (menuClosed && !changed) dialog.querySelector<HTMLElement>('.title')?.focus();
      else if (arrived || decided || menuClosed || surface.focused() === null) focusMain(dialog, view);
      else if (surface.focused() instanceof HTMLInputElement) {
        dialog.querySelector<HTMLElement>('.changes input:checked')?.focus({ preventScroll: true });
      }
    }
  });
}

/** Scrolls the text, and only the text, so that the current change can be seen. */
function showCurrent(dialog: HTMLElement): void {
  const text = dialog.querySelector('.changes');
  const mark = text?.querySelector('.change:has(input:checked)');
  if (!text || !mark) return;
  const box = text.getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  if (place.top < box.top) text.scrollTop -= box.top - place.top;
  else if (place.bottom > box.bottom)
    text.scrollTop += Math.min(place.bottom - box.bottom, place.top - box.top);
}

/** Tab at the last control goes on at the first, and back; elsewhere the browser moves. */
export function moveFocus(dialog: HTMLElement, step: 1 | -1): boolean {
  const all = [...dialog.querySelectorAll<HTMLElement>('button, summary, textarea, input:checked')].filter(
    (element) => !element.matches(':disabled') && element.checkVisibility(),
  );
  const edge = step === 1 ? all.at(-1) : all[0];
  if (!edge?.matches(':focus')) return false;
  (step === 1 ? all[0] : all.at(-1))?.focus();
  return true;
}
