import type { EditTarget } from '../types';
import { anchorOf } from './anchors';

/**
 * Calls `onMove` when the target may have moved on the screen, changed its size or left the page: on scrolling of
 * anything, resizing, edits and removal. At most once a frame. Ends with the signal.
 */
export function observeTarget(target: EditTarget, onMove: () => void, signal: AbortSignal): void {
  const anchor = anchorOf(target);
  const view = anchor?.document.defaultView;
  if (!anchor || !view || signal.aborted) return;
  const { document, element } = anchor;

  let frame: number | undefined;
  const moved = (): void => {
    frame ??= view.requestAnimationFrame(() => {
      frame = undefined;
      onMove();
    });
  };

  // Scrolling does not bubble but is seen on its way down, whatever it is that scrolls.
  view.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  view.addEventListener('resize', moved, { passive: true, signal });
  view.visualViewport?.addEventListener('scroll', moved, { passive: true, signal });
  view.visualViewport?.addEventListener('resize', moved, { passive: true, signal });
  document.addEventListener('input', moved, { capture: true, passive: true, signal });
  const sizes = new ResizeObserver(moved);
  sizes.observe(element);
  if (document.body) sizes.observe(document.body);
  const removals = new MutationObserver(() => {
    if (!element.isConnected) moved();
  });
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    removals.observe(root, { childList: true, subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    removals.disconnect();
    if (frame !== undefined) view.cancelAnimationFrame(frame);
  });
}
