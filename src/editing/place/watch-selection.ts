/**
 * Calls `onSelection` after the person changed what is selected, once they are done: on releasing the pointer or a
 * key, never while dragging or on the key presses of typing. It is told whether anything is selected at all; what
 * it is, `captureTarget` finds out. Costs nothing between those events. Ends with the signal.
 */
export function watchSelection(
  document: Document,
  onSelection: (hasSelection: boolean) => void,
  signal: AbortSignal,
): void {
  let changed = false;
  let told = false;
  const options = { capture: true, passive: true, signal };

  document.addEventListener('selectionchange', () => (changed = true), options);
  // Inputs and textareas tell of their selection themselves.
  document.addEventListener('select', () => (changed = true), options);

  const settle = (event: Event): void => {
    if (!changed) return;
    changed = false;
    const selected = hasSelection(document, event);
    if (!selected && !told) return;
    told = selected;
    onSelection(selected);
  };
  document.addEventListener('pointerup', settle, options);
  document.addEventListener('keyup', settle, options);
}

function hasSelection(document: Document, event: Event): boolean {
  const field = event.composedPath()[0] ?? null;
  const inField =
    (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) &&
    field.selectionStart !== null &&
    field.selectionStart !== field.selectionEnd;
  const selection = document.getSelection();
  return inField || selection?.type === 'Range';
}
