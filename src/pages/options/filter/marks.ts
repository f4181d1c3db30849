import type { Span } from '../../../shared';

/** A piece of a text; `marked` where at least one span covers it. The pieces joined are the text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
}

/** Cuts a text at the edges of spans, which may overlap and come in any order. Spans outside the text are cut to it. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), start, marked });
  };
  let at = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    push(at, from, false);
    push(from, to, true);
    at = to;
  }
  push(at, text.length, false);
  return pieces;
}
