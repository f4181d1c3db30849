import { isElement } from '../capture/shadow';

/** A stretch of the model's text and where it stands in the document. */
export interface Piece {
  /** Offset in the model's text, UTF-16 code units. */
  readonly start: number;
  /** 0 for things without text of their own: an empty line, an image. */
  readonly length: number;
  /** The text node, or for a piece of length 0 the parent element. */
  readonly node: Node;
  /** Offset in the text node; the child's index for a piece of length 0. */
  readonly offset: number;
  /** Not the person's to edit: an image, a widget, an island that is not editable. */
  readonly locked: boolean;
}

/** The text of an element as it is shown: one line per line, blocks and <br> as \n, collapsed white space once. */
export interface TextModel {
  readonly text: string;
  /** In document order; together they cover the text but for the line breaks between blocks. */
  readonly pieces: readonly Piece[];
}

const replaced = /^(?:img|video|audio|canvas|object|embed|iframe|input|select|textarea|svg|math|hr)$/;
const collapsible = /^[ \t\n\r\f]/;
/** White space that CSS collapses (no-break spaces are not), or a run of anything else. */
const runs = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

/** Reads an element in document order. Uses computed style, so the element must be in a document. */
export function readTextModel(root: Element): TextModel {
  const reader = new Reader();
  reader.children(root, false);
  return { text: reader.text, pieces: reader.pieces };
}

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  private lines = 0;
  private lineOpen = false;
  /** A collapsible space that shows only if something follows it on its line. */
  private space: { node: Text; offset: number; locked: boolean } | undefined;

  children(parent: Element, locked: boolean): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.textNode(node, parent, locked);
      else if (isElement(node)) this.element(node, locked);
    }
  }

  private element(element: Element, inLocked: boolean): void {
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const name = element.localName;
    if (name === 'br') return this.lineBreak(element, inLocked);
    const block = isBlock(display);
    if (block) this.closeLine();
    if (replaced.test(name)) this.atom(element);
    else this.children(element, inLocked || element.getAttribute('contenteditable') === 'false');
    if (block) this.closeLine();
  }

  private textNode(node: Text, parent: Element, locked: boolean): void {
    const { data } = node;
    if (data === '') return;
    const whiteSpace = getComputedStyle(parent).whiteSpaceCollapse;
    if (whiteSpace === 'preserve' || whiteSpace === 'break-spaces') this.emit(node, 0, data.length, locked);
    else this.collapsed(node, locked, whiteSpace === 'preserve-breaks');
  }

  private collapsed(node: Text, locked: boolean, keepBreaks: boolean): void {
    for (const { 0: run, index } of node.data.matchAll(runs)) {
      const lineBreak = keepBreaks ? run.indexOf('\n') : -1;
      if (!collapsible.test(run)) this.emit(node, index, run.length, locked);
      else if (lineBreak >= 0) {
        this.space = undefined;
        this.emit(node, index + lineBreak, 1, locked);
      } else if (this.lineOpen) this.space ??= { node, offset: index, locked };
    }
  }

  private emit(node: Text, offset: number, length: number, locked: boolean): void {
    this.openLine();
    this.push({ start: this.text.length, length, node, offset, locked });
    this.text += node.data.slice(offset, offset + length);
  }

  /** Neighbours in one text node become one piece. */
  private push(piece: Piece): void {
    const last = this.pieces.at(-1);
    const joins =
      last &&
      last.node === piece.node &&
      last.locked === piece.locked &&
      last.offset + last.length === piece.offset &&
      last.start + last.length === piece.start;
    if (joins) this.pieces[this.pieces.length - 1] = { ...last, length: last.length + piece.length };
    else this.pieces.push(piece);
  }

  private atom(element: Element): void {
    this.openLine();
    this.mark(element, true);
  }

  /** A <br> ends its line; on a line with nothing else it is what makes the line be there. */
  private lineBreak(element: Element, locked: boolean): void {
    if (!this.lineOpen) {
      this.openLine();
      this.mark(element, locked);
    }
    this.closeLine();
  }

  private mark(element: Element, locked: boolean): void {
    const parent = element.parentNode;
    if (!parent) return;
    const offset = Array.prototype.indexOf.call(parent.childNodes, element);
    this.pieces.push({ start: this.text.length, length: 0, node: parent, offset, locked });
  }

  /** Before anything visible: the line break or the space that was waiting for it. */
  private openLine(): void {
    if (this.lineOpen) {
      const space = this.space;
      this.space = undefined;
      if (!space) return;
      this.push({ ...space, start: this.text.length, length: 1 });
      this.text += ' ';
      return;
    }
    if (this.lines > 0) this.text += '\n';
    this.lines++;
    this.lineOpen = true;
  }

  private closeLine(): void {
    this.lineOpen = false;
    this.space = undefined;
  }
}

const isBlock = (display: string): boolean => !/^(?:inline|contents|ruby|math)/.test(display);
