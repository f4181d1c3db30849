import type { Size } from './position';

/** How much the page's own `zoom` enlarges an element; 1 in browsers that do not say (before Chromium 128). */
function zoomOf(element: Element): number {
  const zoom: unknown = Reflect.get(element, 'currentCSSZoom');
  return typeof zoom === 'number' && zoom > 0 ? zoom : 1;
}

/** Makes a pixel of `frame` a pixel of the viewport again, where the page is zoomed by style. */
export function undoZoom(host: HTMLElement, frame: HTMLElement): void {
  const zoom = zoomOf(host);
  frame.style.zoom = zoom === 1 ? '' : String(1 / zoom);
}

/** The part of the window that shows the page, without scroll bars, in pixels of the viewport. */
export function viewportOf({ documentElement: root, defaultView }: Document): Size {
  return { width: root.clientWidth * zoomOf(root), height: defaultView?.innerHeight ?? root.clientHeight };
}
