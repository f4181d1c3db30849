import type { Span } from '../../shared';

export type NativeField = HTMLInputElement | HTMLTextAreaElement;

/** Input types that hold text and tell where the selection is. */
const selectable = new Set(['text', 'search', 'url', 'tel']);

/** Input types that hold text but keep their selection to themselves: only the whole value can be worked with. */
const wholeOnly = new Set(['email', 'number']);

export const isNativeField = (element: Element | null): element is NativeField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** False for check boxes, dates, files and whatever else has no text of its own. Protected types come elsewhere. */
export const holdsText = (field: NativeField): boolean =>
  field instanceof HTMLTextAreaElement || selectable.has(field.type) || wholeOnly.has(field.type);

export const isWritable = (field: NativeField): boolean => !field.readOnly && !field.matches(':disabled');

/** The selected span of the value, or undefined where the field's type does not say. */
export function selectedSpan(field: NativeField): Span | undefined {
  const { selectionStart: start, selectionEnd: end } = field;
  return start === null || end === null ? undefined : { start, end };
}

/** Selects a span of the value, where the field's type allows it. */
export function selectSpan(field: NativeField, { start, end }: Span): void {
  if (selectedSpan(field)) field.setSelectionRange(start, end);
}
