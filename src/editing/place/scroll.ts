import { composedParent } from '../capture/shadow';

/** Remembers how far an element and everything around it are scrolled. The returned function brings that back. */
export function keepScroll(element: Element): () => void {
  const places: { readonly at: Element; readonly left: number; readonly top: number }[] = [];
  for (let at: Element | null = element; at; at = composedParent(at))
    places.push({ at, left: at.scrollLeft, top: at.scrollTop });
  return () => {
    for (const { at, left, top } of places)
      if (at.scrollLeft !== left || at.scrollTop !== top) at.scrollTo({ left, top, behavior: 'instant' });
  };
}
