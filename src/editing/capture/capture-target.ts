import { fail, ok, type Result } from '../../shared';
import { isHiddenField } from '../editors/known';
import { holdsText, isNativeField, selectedSpan, type NativeField } from '../fields/native-field';
import { nativeTarget } from '../fields/native-target';
import { pageTextTarget } from '../page-text';
import { remember } from '../place/anchors';
import { spanOfRange } from '../rich/positions';
import { richTarget } from '../rich/rich-target';
import { readTextModel } from '../rich/text-model';
import type { EditTarget } from '../types';
import { isProtectedField } from './protected';
import {
  deepActiveElement,
  deepSelectionRange,
  elementOf,
  openRootsOnly,
  type OpenShadowRoot,
} from './shadow';

export interface CaptureOptions {
  /** Opens closed shadow roots too, where the caller can. Without it only open ones are entered. */
  readonly openShadowRoot?: OpenShadowRoot;
}

/**
 * What the person pointed at in this document: the selection in the field that has the focus, that whole field, or
 * selected page text. Reads, never writes. Fails with `field-protected` before any text is read from a field that is
 * nobody's business, and with `nothing-selected` where there is no text (also when the focus is in a frame: its own
 * document has to be asked).
 */
export function captureTarget(document: Document, options: CaptureOptions = {}): Result<EditTarget> {
  const open = options.openShadowRoot ?? openRootsOnly;
  const active = deepActiveElement(document, open);
  if (isNativeField(active)) return captureNative(active);
  const range = deepSelectionRange(document, open);
  const around = editingHost(range && elementOf(range.commonAncestorContainer));
  const host = range && !range.collapsed ? around : (editingHost(active) ?? around);
  if (host) return captureRich(host, range);
  const text = range && !range.collapsed ? document.getSelection()?.toString() || range.toString() : '';
  if (!range || text.trim() === '') return fail('nothing-selected');
  return captured(pageTextTarget(range, text), elementOf(range.commonAncestorContainer), document);
}

/** Where the person was typing. */
export interface Caret {
  /** An empty span at the caret, or behind the selected text. */
  readonly target: EditTarget;
  /** Text is selected in front of it. */
  readonly afterSelection: boolean;
}

/** The caret of the field that has the focus; undefined without one, or where nothing may be read or written. */
export function captureCaret(document: Document, options: CaptureOptions = {}): Caret | undefined {
  const open = options.openShadowRoot ?? openRootsOnly;
  const active = deepActiveElement(document, open);
  const caret = isNativeField(active) ? nativeCaret(active) : richCaret(document, editingHost(active), open);
  return caret?.target.editable === true ? caret : undefined;
}

function nativeCaret(field: NativeField): Caret | undefined {
  if (isProtectedField(field) || !holdsText(field) || isHiddenField(field)) return undefined;
  const selected = selectedSpan(field);
  if (!selected) return undefined;
  const { start, end } = selected;
  return { target: nativeTarget(field, { start: end, end }, selected), afterSelection: start < end };
}

function richCaret(
  document: Document,
  host: HTMLElement | undefined,
  open: OpenShadowRoot,
): Caret | undefined {
  const range = host && deepSelectionRange(document, open);
  if (!range || isProtectedField(host) || !host.contains(range.commonAncestorContainer)) return undefined;
  const model = readTextModel(host);
  const selected = spanOfRange(model, range);
  if (!selected) return undefined;
  const { start, end } = selected;
  return { target: richTarget(host, model, { start: end, end }, selected), afterSelection: start < end };
}

function captureNative(field: NativeField): Result<EditTarget> {
  if (isProtectedField(field)) return fail('field-protected');
  if (!holdsText(field) || isHiddenField(field)) return fail('nothing-selected');
  const selected = selectedSpan(field);
  const whole = { start: 0, end: field.value.length };
  const span = !selected || selected.start === selected.end ? whole : selected;
  return captured(nativeTarget(field, span, selected), field, field.ownerDocument);
}

function captureRich(host: HTMLElement, range: Range | undefined): Result<EditTarget> {
  if (isProtectedField(host)) return fail('field-protected');
  const model = readTextModel(host);
  const inside = range && host.contains(range.commonAncestorContainer) ? range : undefined;
  const whole = { start: 0, end: model.text.length };
  const selected = inside && spanOfRange(model, inside);
  const span = !selected || inside.collapsed ? whole : selected;
  return captured(richTarget(host, model, span, selected ?? whole), host, host.ownerDocument);
}

function captured(target: EditTarget, element: Element | null, document: Document): Result<EditTarget> {
  if (target.text.trim() === '') return fail('nothing-selected');
  remember(target, { element: element ?? document.documentElement, document });
  return ok(target);
}

/** The outermost editable element around an element; in a document that is editable as a whole, its body. */
function editingHost(element: Element | null | undefined): HTMLElement | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  const nearest = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false" i])');
  if (!element.isContentEditable || !nearest) return undefined;
  let host = nearest;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
