/**
 * Focuses an element and says whether the focus is there: a page may send it on to another field, keep it in a dialog,
 * or have hidden the element meanwhile. What is typed then would go to wherever the focus is.
 */
export function takeFocus(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return hasFocus(element);
}

export function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && element.contains(root.activeElement);
}
