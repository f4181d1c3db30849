import { acceptTrustedOnly } from './trusted';

/**
 * Keeps what happens in the card from the page. Typing, focus and clipboard events are stopped at the window, before
 * any listener of the document (a script that listened on the window's capture phase earlier still sees that a key
 * went to the card's element). What the card needs of them is repeated inside its shadow root as an event that does
 * not leave it. Pointer events stop at the card's edge. Events of a script's making have no effect.
 */
const stoppedAtWindow = [
  'keypress',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'focus',
  'blur',
  'focusin',
  'focusout',
] as const;

const stoppedAtEdge = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointercancel',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
  'dragstart',
  'drop',
] as const;

export interface Outside {
  /** A key pressed while the focus is in the page; true keeps it from the page. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** A press of a pointer in the page. */
  readonly pointer: () => void;
  /** The focus came into the card from this element of the page. */
  readonly entered: (from: HTMLElement) => void;
}

/** A second Enter so soon was pressed for the card too; in the page it would break a line or send the message. */
const doublePressMs = 500;

export function isolate(window: Window, host: HTMLElement, root: ShadowRoot, outside: Outside): () => void {
  const dispatch = acceptTrustedOnly(root);
  const life = new AbortController();
  const keys = new AbortController();
  /** Keys that went down in the card: their repeats and their release are the card's too, wherever the focus is. */
  const held = new Set<string>();
  /** When Enter last went down in the card (the event's clock, milliseconds). */
  let entered = -Infinity;

  const stop = (event: Event): void => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (
      event instanceof FocusEvent &&
      event.type === 'focusin' &&
      event.relatedTarget instanceof HTMLElement
    ) {
      outside.entered(event.relatedTarget);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const target = root.activeElement;
    if (target && !life.signal.aborted) {
      held.add(event.code);
      if (event.key === 'Enter') entered = event.timeStamp;
      event.stopImmediatePropagation();
      if (!dispatch(target, repeatKey(event))) event.preventDefault();
    } else if (event.repeat && held.has(event.code)) {
      keep(event);
    } else if (event.key === 'Enter' && event.timeStamp - entered < doublePressMs) {
      held.add(event.code);
      keep(event);
    } else if (!life.signal.aborted && outside.key(event)) {
      held.add(event.code);
      keep(event);
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (held.delete(event.code)) event.stopImmediatePropagation();
    if (life.signal.aborted && held.size === 0) keys.abort();
  };
  const onInput = (event: Event): void => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (root.activeElement) dispatch(root.activeElement, new Event('input', { bubbles: true }));
  };

  window.addEventListener('keydown', onKeyDown, { capture: true, signal: keys.signal });
  window.addEventListener('keyup', onKeyUp, { capture: true, signal: keys.signal });
  // A key released in another window never comes back as keyup.
  window.addEventListener('blur', (event) => event.isTrusted && event.target === window && held.clear(), {
    signal: keys.signal,
  });
  const early = { capture: true, signal: life.signal };
  window.addEventListener('input', onInput, early);
  for (const type of stoppedAtWindow) window.addEventListener(type, stop, early);
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !event.composedPath().includes(host)) outside.pointer();
    },
    early,
  );
  for (const type of stoppedAtEdge) root.addEventListener(type, stopHere, { signal: life.signal });

  return () => {
    life.abort();
    if (held.size === 0) keys.abort();
  };
}

const stopHere = (event: Event): void => event.stopPropagation();

const keep = (event: Event): void => {
  event.stopImmediatePropagation();
  event.preventDefault();
};

/** The same key, for the card's own listeners only. */
const repeatKey = (event: KeyboardEvent): KeyboardEvent =>
  new KeyboardEvent(event.type, {
    key: event.key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    shiftKey: event.shiftKey,
    repeat: event.repeat,
    isComposing: event.isComposing,
    bubbles: true,
    cancelable: true,
    composed: false,
  });
