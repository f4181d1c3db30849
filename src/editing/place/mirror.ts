import type { Span } from '../../shared';

type NativeField = HTMLInputElement | HTMLTextAreaElement;

/** What decides where a character of a field stands. */
const copied = [
  'direction',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'font',
  'font-kerning',
  'font-feature-settings',
  'letter-spacing',
  'line-height',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'word-break',
  'word-spacing',
  'overflow-wrap',
  'writing-mode',
];

interface Measured {
  readonly key: string;
  /** Relative to the field's border box, not scrolled, in the field's own pixels. */
  readonly rect: DOMRect;
}

const measured = new WeakMap<NativeField, Measured>();

/**
 * Where a span of a field's value is on the screen, in viewport coordinates, clipped to the field. A field does not
 * say where its characters are: the value is laid out once in an invisible twin of the field and measured there;
 * scrolling needs no second layout.
 */
export function fieldSpanRect(field: NativeField, span: Span): DOMRect {
  const box = field.getBoundingClientRect();
  const { rect } = measure(field, span);
  // A page may be zoomed or scaled by style.
  const scale = scaleOf(field, box);
  const left = box.left + (rect.left - field.scrollLeft) * scale;
  const top = box.top + (rect.top - field.scrollTop) * scale;
  return clip(new DOMRect(left, top, rect.width * scale, rect.height * scale), box);
}

const scaleOf = ({ offsetWidth }: HTMLElement, { width }: DOMRect): number =>
  offsetWidth > 0 && width > 0 ? width / offsetWidth : 1;

function measure(field: NativeField, span: Span): Measured {
  const key = `${span.start} ${span.end} ${field.clientWidth} ${field.clientHeight} ${field.value}`;
  const known = measured.get(field);
  if (known?.key === key) return known;
  const fresh = { key, rect: layOut(field, span) };
  measured.set(field, fresh);
  return fresh;
}

function layOut(field: NativeField, span: Span): DOMRect {
  const { ownerDocument: document, value } = field;
  const style = getComputedStyle(field);
  const host = document.createElement('div');
  const twin = document.createElement('div');
  // In a shadow root of its own, where the page's rules do not reach it.
  host.style.cssText =
    'all: initial !important; position: fixed !important; top: 0 !important; left: 0 !important; ' +
    'visibility: hidden !important; pointer-events: none !important; contain: strict !important; ' +
    'width: 1px !important; height: 1px !important;';
  for (const name of copied) twin.style.setProperty(name, style.getPropertyValue(name));
  twin.style.borderStyle = 'solid';
  twin.style.position = 'absolute';
  twin.style.whiteSpace = field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre';
  // The client width leaves the scroll bar out; the borders come on top.
  const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
  twin.style.boxSizing = 'border-box';
  twin.style.width = `${field.clientWidth + borders}px`;
  const marked = document.createElement('span');
  marked.textContent = value.slice(span.start, span.end) || '\u200b';
  twin.append(value.slice(0, span.start), marked, `${value.slice(span.end)}\u200b`);
  host.attachShadow({ mode: 'closed' }).append(twin);
  document.documentElement.append(host);
  const from = twin.getBoundingClientRect();
  const rect = marked.getBoundingClientRect();
  const scale = scaleOf(twin, from);
  host.remove();
  const centred = field instanceof HTMLInputElement ? (field.offsetHeight - from.height / scale) / 2 : 0;
  return new DOMRect(
    (rect.left - from.left) / scale,
    (rect.top - from.top) / scale + centred,
    rect.width / scale,
    rect.height / scale,
  );
}

/** The part of `inner` inside `outer`; the nearest edge of `outer` when it is scrolled out of sight. */
function clip(inner: DOMRect, outer: DOMRect): DOMRect {
  const left = Math.min(Math.max(inner.left, outer.left), outer.right);
  const top = Math.min(Math.max(inner.top, outer.top), outer.bottom);
  const right = Math.max(left, Math.min(inner.right, outer.right));
  const bottom = Math.max(top, Math.min(inner.bottom, outer.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
