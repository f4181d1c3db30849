import type { FieldGuard } from '../capture/guard';

/** One of the two texts between which undo and redo of a write lead, and what is selected in it. */
export interface SelectedText {
  /** Whether the field holds this text. Called only while the guard allows it. */
  isThere(): boolean;
  select(): void;
}

const listeners = new WeakMap<HTMLElement, AbortController>();

/**
 * The browser selects all that an undo put back, and the next key would replace it. Selects what the person had
 * selected instead: when undo leads back to the text `before` a write, and when redo leads to the one `after` it.
 * Each field has one listener, for its last write.
 */
export function keepSelectionOnUndo(
  field: HTMLElement,
  guard: FieldGuard,
  before: SelectedText,
  after: SelectedText,
): void {
  listeners.get(field)?.abort();
  const listener = new AbortController();
  listeners.set(field, listener);
  // The one of the two that undo and redo led to last; undefined since the person typed.
  let last: SelectedText | undefined = after;

  function onInput(event: Event): void {
    if (!event.isTrusted || !(event instanceof InputEvent)) return;
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') last = undefined;
    else if (guard.check().ok) {
      // A write of several steps passes through texts that are neither.
      const now = [before, after].find((text) => text.isThere());
      if (now && last && now !== last) now.select();
      last = now ?? last;
    }
  }

  field.addEventListener('input', onInput, { signal: listener.signal });
}
