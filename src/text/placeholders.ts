import type { Span } from '../shared';
import type { MaskSpan, PlaceholderTable } from './types';

export interface Masked {
  readonly masked: string;
  readonly table: PlaceholderTable;
  /** Where the placeholders stand in `masked`, in order. */
  readonly placed: readonly Span[];
}

/**
 * Puts placeholders such as [EMAIL_1] in the place of spans. The same value under the same label gets the
 * same placeholder. Numbers that the text already uses for a label, however it is written, are left out,
 * so no word of the person's own is ever taken for a placeholder.
 * @param spans in any order; overlapping ones are hidden together under the label of the first; empty ones are ignored;
 * spaces at the edges of a span stay where they are
 */
export function maskSpans(text: string, spans: readonly MaskSpan[]): Masked {
  const table = new Map<string, string>();
  const names = new Map<string, string>();
  const placed: Span[] = [];
  let masked = '';
  let from = 0;
  for (const { start, end, label } of united(text, spans)) {
    const value = text.slice(start, end);
    const name = names.get(keyOf(label, value)) ?? freeName(text, label, table);
    names.set(keyOf(label, value), name);
    table.set(name, value);
    masked += text.slice(from, start);
    placed.push({ start: masked.length, end: masked.length + name.length });
    masked += name;
    from = end;
  }
  return { masked: masked + text.slice(from), table, placed };
}

/** The label of a placeholder: '[EMAIL_1]' gives EMAIL. */
export const labelOf = (placeholder: string): string => /^\[([A-Z]+)_\d+\]$/.exec(placeholder)?.[1] ?? '';

const keyOf = (label: string, value: string): string => `${label} ${value}`;

function united(text: string, spans: readonly MaskSpan[]): MaskSpan[] {
  const all = spans
    .map(({ start, end, label }) => ({
      start: Math.max(0, start),
      end: Math.min(text.length, end),
      label:
        label
          .toUpperCase()
          .replace(/[^A-Z]/g, '')
          .slice(0, 20) || 'HIDDEN',
    }))
    .map((span) => withoutEdgeSpace(text, span))
    .filter(({ start, end }) => start < end)
    .map((span) => withBackslash(text, span))
    .sort((left, right) => left.start - right.start || right.end - left.end);
  const apart: MaskSpan[] = [];
  for (const span of all) {
    const previous = apart.at(-1);
    if (previous === undefined || span.start >= previous.end) apart.push(span);
    else apart[apart.length - 1] = { ...previous, end: Math.max(previous.end, span.end) };
  }
  return apart;
}

function withoutEdgeSpace(text: string, { start, end, label }: MaskSpan): MaskSpan {
  const value = text.slice(start, end);
  const trimmed = value.trimStart();
  const from = end - trimmed.length;
  return { start: from, end: from + trimmed.trimEnd().length, label };
}

/** A backslash before a placeholder looks like an escaped bracket: a backslash of the text is hidden with it. */
const withBackslash = (text: string, span: MaskSpan): MaskSpan =>
  text.charAt(span.start - 1) === '\\' ? { ...span, start: span.start - 1 } : span;

function freeName(text: string, label: string, table: PlaceholderTable): string {
  const used = new Set(
    [...text.matchAll(new RegExp(`${label}[\\s_\\\\-]*0*(\\d+)`, 'giu'))].map((match) => match[1]),
  );
  for (let number = 1; ; number++) {
    const name = `[${label}_${number}]`;
    if (!table.has(name) && !used.has(String(number))) return name;
  }
}
