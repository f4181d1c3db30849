import type { ReadonlySignal } from '@preact/signals';
import { render } from 'preact';

import { i18n } from '#i18n';

import { Card } from './card';
import { focusMain } from './focus';
import { isolate } from './isolate';
import { place, type Side } from './position';
import { isWritten } from './reduce';
import { cardStyles } from './styles';
import type { CardActions, CardView } from './types';
import { uiLanguage } from './words';
import { undoZoom, viewportOf } from './zoom';

export interface MountOptions {
  readonly document: Document;
  /** Where the selected text is in the viewport now; undefined when it is gone. */
  readonly anchor: () => DOMRect | undefined;
  readonly view: ReadonlySignal<CardView>;
  readonly actions: CardActions;
  /**
   * A gesture started this: the card takes the focus when it has something to decide, unless the person went on typing
   * or clicking.
   */
  readonly takeFocus?: boolean;
}

export interface MountedCard {
  /** The card's element in the page. Its shadow root is closed. */
  readonly element: HTMLElement;
  /** To be called on scroll and resize; the card's own changes of size are its own business. */
  readonly reposition: () => void;
  /** Takes everything away; the focus goes back to where it came from if the card has it. */
  readonly unmount: () => void;
}

/**
 * Shows the card near the selection: in the top layer, so that nothing of the page lies above it, inside the page's
 * modal dialog where one is open (everything else is inert then), and in a closed shadow root with styles of its own.
 * @throws Error when the document has no window.
 */
export function mountCard({ document, anchor, view, actions, takeFocus = false }: MountOptions): MountedCard {
  const window = document.defaultView;
  if (!window) throw new Error('the document is not shown in a window');
  // A name with a dash could be defined by the page, whose ElementInternals then open the closed root.
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [cardStyles()];
  const frame = document.createElement('div');
  frame.className = 'ink-in-page frame';
  frame.lang = uiLanguage();
  frame.dir = i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  root.append(frame);

  let side: Side | undefined;
  let lastAnchor: DOMRect | undefined;
  const reposition = (): void => {
    show(document, host, lastAnchor);
    lastAnchor = anchor() ?? lastAnchor;
    undoZoom(host, frame);
    const viewport = viewportOf(document);
    frame.style.maxHeight = `${viewport.height}px`;
    const size = { width: frame.offsetWidth, height: frame.offsetHeight };
    const at = place(lastAnchor ?? new DOMRect(), size, viewport, side);
    side = at.side;
    frame.style.left = `${at.left}px`;
    frame.style.top = `${at.top}px`;
    frame.style.maxHeight = `${at.maxHeight}px`;
  };

  let cameFrom: HTMLElement | undefined;
  let untouched = takeFocus;
  const focused = (): Element | null => root.activeElement;
  const leave = (): void => {
    const inside = root.activeElement;
    if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    if (root.activeElement && inside instanceof HTMLElement) inside.blur();
  };
  const release = isolate(window, host, root, {
    key(event) {
      untouched = false;
      // A modifier says nothing yet; it may belong to a second Ctrl+Enter.
      if (/^(?:Control|Meta|Shift|Alt)$/.test(event.key)) return false;
      if (isWritten(view.value.phase)) {
        actions.close();
        return false;
      }
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      if (event.key === 'Escape') actions.close();
      else if (event.key === 'F6') focusMain(root, view.value);
      return event.key === 'Escape' || event.key === 'F6';
    },
    pointer() {
      untouched = false;
      if (isWritten(view.value.phase)) actions.close();
    },
    entered(from) {
      cameFrom = from;
    },
  });

  lastAnchor = anchor();
  show(document, host, lastAnchor);
  const surface = { focused, leave, mayTakeFocus: () => untouched };
  render(<Card store={view} actions={actions} surface={surface} />, frame);
  reposition();
  let mounted = true;
  // A card that is gone would put itself back into the page.
  const repositionMounted = (): void => {
    if (mounted) reposition();
  };
  // In the next frame: moving the card inside the observer's call is an error event of the page's window.
  const observer = new ResizeObserver(() => window.requestAnimationFrame(repositionMounted));
  observer.observe(frame);

  return {
    element: host,
    reposition: repositionMounted,
    unmount() {
      if (!mounted) return;
      mounted = false;
      observer.disconnect();
      if (root.activeElement) leave();
      release();
      render(null, frame);
      host.remove();
    },
  };
}

/** Puts the element into the top layer, or back into it after the page took it out. */
function show(document: Document, host: HTMLElement, anchor: DOMRect | undefined): void {
  const parent = openModal(document, anchor) ?? document.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

/** The modal dialog that is open over the page; the one at the selection where there are several. */
function openModal(document: Document, anchor: DOMRect | undefined): Element | undefined {
  const modals = [...document.querySelectorAll('dialog:modal')];
  if (modals.length < 2 || !anchor) return modals.at(-1);
  const there = document.elementFromPoint(anchor.x + anchor.width / 2, anchor.y + anchor.height / 2);
  return there?.closest('dialog:modal') ?? modals.at(-1);
}
