import { render } from 'preact';

import { i18n } from '#i18n';
import { Brand } from '../controls';
import { cardStyles } from './styles';
import { acceptTrustedOnly } from './trusted';
import { undoZoom, viewportOf } from './zoom';

export interface SelectionButton {
  /** Shows the button at the end of the selection, or takes it away where there is nothing to work on. */
  showAt(rect: DOMRect | undefined): void;
  unmount(): void;
}

/** Side of the button and its distance from the selection, CSS pixels. */
const side = 28;
const gap = 4;

/**
 * A small button beside a selection, on sites where the person switched the extension on. It never takes the focus, so
 * that the selection stays; with the keyboard the command does the same.
 */
export function mountSelectionButton(document: Document, onPress: () => void): SelectionButton {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  acceptTrustedOnly(root);
  root.adoptedStyleSheets = [cardStyles()];
  const frame = document.createElement('div');
  frame.className = 'ink-in-page frame';
  root.append(frame);

  const press = (event: Event): void => {
    event.stopPropagation();
    onPress();
  };
  render(
    <button
      class="selection-button"
      type="button"
      tabIndex={-1}
      aria-label={i18n.t('card.selection_button')}
      title={i18n.t('card.selection_button')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Brand size={16} />
    </button>,
    frame,
  );

  const hide = (): void => host.remove();
  return {
    showAt(rect) {
      if (!rect) return hide();
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      undoZoom(host, frame);
      const { width, height } = viewportOf(document);
      const left = Math.max(gap, Math.min(rect.right + gap, width - side - gap));
      const below = rect.bottom + gap;
      const top = below + side <= height ? below : Math.max(gap, rect.top - side - gap);
      frame.style.left = `${left}px`;
      frame.style.top = `${top}px`;
    },
    unmount() {
      hide();
      render(null, frame);
    },
  };
}
