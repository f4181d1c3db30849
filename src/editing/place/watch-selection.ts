import { deepActiveElement, openRootsOnly, type OpenShadowRoot } from '../capture/shadow';
import { isNativeField, selectedSpan } from '../fields/native-field';

/**
 * Calls `onSelection` after the person changed what is selected, once they are done: on releasing the pointer or a
 * key, never while dragging or on the key presses of typing. It is told whether anything is selected at all; what
 * it is, `captureTarget` finds out. Costs nothing between those events. Ends with the signal.
 */
export function watchSelection(
  document: Document,
  onSelection: (hasSelection: boolean) => void,
  signal: AbortSignal,
  open: OpenShadowRoot = openRootsOnly,
): void {
  let changed = false;
  let told = false;
  let holding = false;

  const settle = (): void => {
    if (!changed || holding) return;
    changed = false;
    const selected = hasSelection(document, open);
    if (!selected && !told) return;
    told = selected;
    onSelection(selected);
  };
  // The browser tells of a change in a task of its own, which can come after the release that made it.
  const change = (): void => {
    changed = true;
    settle();
  };
  const hold = (): void => void (holding = true);
  const release = (): void => {
    holding = false;
    settle();
  };

  const options = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, hold, options);
  for (const type of ['pointerup', 'pointercancel', 'keyup'])
    document.addEventListener(type, release, options);
  // Inputs and textareas tell of their selection themselves.
  for (const type of ['selectionchange', 'select']) document.addEventListener(type, change, options);
  document.defaultView?.addEventListener('blur', () => (holding = false), options);
}

function hasSelection(document: Document, open: OpenShadowRoot): boolean {
  const active = deepActiveElement(document, open);
  if (!isNativeField(active)) return document.getSelection()?.type === 'Range';
  const span = selectedSpan(active);
  return span !== undefined && span.start !== span.end;
}
