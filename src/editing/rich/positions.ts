import type { Span } from '../../shared';
import type { Piece, TextModel } from './text-model';

export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The offset in the model's text of a point in the document; the nearest one behind it that has text. */
function offsetOfPoint(model: TextModel, node: Node, offset: number): number {
  const document = node.ownerDocument;
  if (!document) return 0;
  const point = document.createRange();
  point.setStart(node, offset);
  for (const piece of model.pieces) {
    if (piece.node === node && piece.length > 0) {
      if (offset <= piece.offset) return piece.start;
      if (offset <= piece.offset + piece.length) return piece.start + offset - piece.offset;
    } else if (!isBefore(piece, point)) return piece.start;
  }
  return model.text.length;
}

/** -1 says that the piece's place comes before the point. */
const isBefore = (piece: Piece, point: Range): boolean => point.comparePoint(piece.node, piece.offset) < 0;

export function spanOfRange(model: TextModel, range: Range): Span {
  const start = offsetOfPoint(model, range.startContainer, range.startOffset);
  const end = offsetOfPoint(model, range.endContainer, range.endOffset);
  // A range can begin behind the last character of a line and end before the first of the next.
  return { start: Math.min(start, end), end };
}

/** Where the character at `offset` begins; for a line break, the end of the line before it. */
export function startPoint(model: TextModel, offset: number): DomPoint | undefined {
  const inside = model.pieces.find((piece) => piece.start <= offset && offset < piece.start + piece.length);
  return pointIn(inside ?? touching(model, offset), offset);
}

/** Where the character before `offset` ends. */
export function endPoint(model: TextModel, offset: number): DomPoint | undefined {
  const inside = model.pieces.find((piece) => piece.start < offset && offset <= piece.start + piece.length);
  return pointIn(inside ?? touching(model, offset), offset);
}

/** Where text put in at `offset` goes: behind the character before it, as when typing. */
const caretPoint = endPoint;

function touching(model: TextModel, offset: number): Piece | undefined {
  return model.pieces.find((piece) => piece.start <= offset && offset <= piece.start + piece.length);
}

function pointIn(piece: Piece | undefined, offset: number): DomPoint | undefined {
  if (!piece) return undefined;
  if (piece.length === 0) return { node: piece.node, offset: piece.offset };
  if (piece.locked) return besideIsland(piece, offset);
  return { node: piece.node, offset: piece.offset + offset - piece.start };
}

/** The place in editable content before or behind the island that a piece belongs to. */
function besideIsland(piece: Piece, offset: number): DomPoint | undefined {
  let island: Node = piece.node;
  while (island.parentElement && !island.parentElement.isContentEditable) island = island.parentElement;
  const parent = island.parentNode;
  if (!parent) return undefined;
  const index = Array.prototype.indexOf.call(parent.childNodes, island);
  return { node: parent, offset: offset > piece.start ? index + 1 : index };
}

/** A range over a span of the text; undefined for a model without any place in the document. */
export function rangeOfSpan(model: TextModel, span: Span): Range | undefined {
  const collapsed = span.start === span.end;
  const start = collapsed ? caretPoint(model, span.start) : startPoint(model, span.start);
  const end = collapsed ? start : endPoint(model, span.end);
  const document = start?.node.ownerDocument;
  if (!start || !end || !document) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** True when a change of the span would touch something that is not the person's to edit. */
export function touchesLocked(model: TextModel, span: Span): boolean {
  return model.pieces.some((piece) => {
    if (!piece.locked) return false;
    const end = piece.start + piece.length;
    // An image at the very edge of the span stays outside it; an insertion beside a locked island is fine.
    return piece.length === 0
      ? span.start < piece.start && piece.start < span.end
      : span.start < end && piece.start < span.end;
  });
}

/** The one text node that a span lies in, if it does; not over the border of a line or what is not editable. */
export function textNodeOf(model: TextModel, { start, end }: Span): Text | undefined {
  const node = endPoint(model, end)?.node;
  if (!(node instanceof Text)) return undefined;
  if (start === end) return node;
  const isWhole = startPoint(model, start)?.node === node && !model.text.slice(start, end).includes('\n');
  return isWhole && !touchesLocked(model, { start, end }) ? node : undefined;
}
