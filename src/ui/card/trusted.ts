/** Event types that have no handler property on elements. */
const withoutProperty = [
  'focusin',
  'focusout',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'DOMActivate',
] as const;

/** Every type of event that a listener in the card can be for. */
function eventTypes(): readonly string[] {
  const properties = [HTMLElement.prototype, Element.prototype].flatMap((prototype) =>
    Object.keys(prototype),
  );
  const handlers = properties.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  return [...new Set([...handlers, ...withoutProperty])];
}

/** Dispatches an event that the listeners of the root accept, although a script made it. False: it was canceled. */
export type Dispatch = (target: EventTarget, event: Event) => boolean;

/**
 * Stops every event of a script's making at the root, before any listener and before the browser's own action: only
 * the person presses buttons. To be called before anything else listens on the root. The events of the returned
 * function are the exception.
 */
export function acceptTrustedOnly(root: ShadowRoot): Dispatch {
  const own = new WeakSet<Event>();
  const stopUntrusted = (event: Event): void => {
    if (event.isTrusted || own.has(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of eventTypes()) {
    // These have no action that could be prevented, and a listener that could prevent one slows scrolling down.
    const passive = type.startsWith('touch') || type.endsWith('wheel');
    root.addEventListener(type, stopUntrusted, { capture: true, passive });
  }
  return (target, event) => {
    own.add(event);
    return target.dispatchEvent(event);
  };
}
