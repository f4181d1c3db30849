/** Opens a shadow root that page scripts cannot see, where the caller has the means; null where there is none. */
export type OpenShadowRoot = (host: Element) => ShadowRoot | null;

declare global {
  interface ShadowRoot {
    /** Chromium gives every shadow root a selection of its own; the standard has only the document's. */
    getSelection?(): Selection | null;
  }
}

export const openRootsOnly: OpenShadowRoot = (host) => host.shadowRoot;

/** The element that really has the focus, however many shadow roots deep. */
export function deepActiveElement(document: Document, open: OpenShadowRoot): Element | null {
  let active = document.activeElement;
  for (let root = active && open(active); root?.activeElement; root = open(active))
    active = root.activeElement;
  return active;
}

/**
 * The range of the selection as it stands inside the innermost shadow root that it reaches, or undefined.
 * A document shows a selection in a shadow root only as a point before the host; that point is followed inwards.
 */
export function deepSelectionRange(document: Document, open: OpenShadowRoot): Range | undefined {
  const seen = new Set<Node>();
  let root: Document | ShadowRoot = document;
  let found: Range | undefined;
  while (!seen.has(root)) {
    seen.add(root);
    const selection: Selection | null = root.getSelection?.() ?? null;
    if (!selection || selection.rangeCount === 0) break;
    found = selection.getRangeAt(0);
    if (!found.collapsed) break;
    root = rootAt(found, open) ?? activeRoot(root, open) ?? root;
  }
  return found;
}

function rootAt(point: Range, open: OpenShadowRoot): ShadowRoot | null {
  const host = point.startContainer.childNodes[point.startOffset];
  return isElement(host) ? open(host) : null;
}

function activeRoot(root: Document | ShadowRoot, open: OpenShadowRoot): ShadowRoot | null {
  return root.activeElement && open(root.activeElement);
}

export const isElement = (node: Node | null | undefined): node is Element =>
  node?.nodeType === Node.ELEMENT_NODE;

/** The element of a node: itself, or the element that a text node is in. */
export const elementOf = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);

/** The parent in the composed tree: out of a shadow root to its host. */
export function composedParent(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The language stated for an element: the nearest lang attribute, BCP 47; undefined where none is stated. */
export function statedLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const language = at.getAttribute('lang')?.trim();
    if (language) return language;
  }
  return undefined;
}
