import type { Edit } from '../../text';
import type { FieldGuard } from '../capture/guard';
import { takeFocus } from './focus';
import { selectedSpan, selectSpan, type NativeField } from './native-field';

/**
 * Writes an edit into the field's value through the browser's own editing: one entry on its undo stack, beforeinput
 * and input events as from the keyboard. The field must have the focus. What became of it is for the caller to read.
 */
export function typeValue(field: NativeField, edit: Edit): void {
  if (selectedSpan(field)) selectSpan(field, edit);
  else field.select();
  const { ownerDocument } = field;
  if (edit.replacement === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, edit.replacement);
}

/**
 * Puts a value back after a page mangled an edit: by undoing, by typing it, and where the page refuses both by
 * setting it outright, which costs the undo stack but not the person's text. False when even that did not help.
 * @throws AppFailure where the guard refuses.
 */
export function restoreValue(field: NativeField, guard: FieldGuard, original: string): boolean {
  const isBack = (): boolean => {
    guard.require();
    return field.value === original;
  };
  if (isBack()) return true;
  field.ownerDocument.execCommand('undo');
  if (isBack()) return true;
  if (takeFocus(field)) {
    guard.require();
    typeValue(field, { start: 0, end: field.value.length, replacement: original });
  }
  if (isBack()) return true;
  field.value = original;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
  // A page that shortens on every input would shorten this as well: the last word is without an event.
  if (!isBack()) field.value = original;
  return isBack();
}
