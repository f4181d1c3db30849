import { hasFocus } from '../fields/focus';
import { applyChanges, type Edit } from '../../text';
import { joinAt } from './edits';
import type { RichHost } from './host';
import { endPoint, rangeOfSpan, startPoint, textNodeOf } from './positions';
import { keepSpaces, sameText, visibleSpaces } from './spaces';
import type { TextModel } from './text-model';

/** Selects a range wherever it is, also in a shadow root. */
export function selectRange(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** How a write went: the texts on the way, the original first; or why it is not there, and whether all is as before. */
export type Written =
  | { readonly ok: true; readonly states: readonly string[] }
  | { readonly ok: false; readonly restored: boolean };

/** An edit that takes several steps. */
interface PlannedEdit extends Edit {
  /** Puts the new text in behind the old, then deletes the old. */
  readonly newFirst?: true;
  /** Puts the text in as one line, then breaks it into its lines: for what the browser did wrong as one. */
  readonly linesLater?: true;
}

/**
 * Makes the edits in an editing host that has the focus, through the browser's own editing: an undo step and an input
 * event each. Every edit is read back. Where the browser does something else (it has its own mind about spaces at the
 * edge of new lines, and about lines that become empty), everything is taken back and tried another way.
 */
export function writeEdits(host: RichHost, original: string, planned: readonly Edit[]): Written {
  const markup = host.markup();
  const model = host.model();
  let edits: readonly PlannedEdit[] = planned.map((edit) =>
    startsFormatting(model, edit) ? { ...edit, newFirst: true } : edit,
  );
  for (;;) {
    const { states, failed } = attempt(host, original, edits);
    if (failed === undefined) return { ok: true, states };
    const untouched = host.markup() === markup;
    const restored = undoTo(host, markup, states.length);
    const next = anotherWay(original, edits, failed);
    if (!restored || untouched || !next) return { ok: false, restored };
    edits = next;
  }
}

/** First at once, then with line breaks put in one by one, then as one edit with its neighbor, until there is none. */
function anotherWay(
  original: string,
  edits: readonly PlannedEdit[],
  failed: number,
): readonly PlannedEdit[] | undefined {
  const edit = edits[failed];
  if (edit?.newFirst) {
    const { start, end, replacement } = edit;
    return edits.with(failed, { start, end, replacement });
  }
  if (edit && !edit.linesLater && edit.replacement.includes('\n') && edit.replacement !== '\n')
    return edits.with(failed, { ...edit, linesLater: true });
  return edits.length > 1 ? joinAt(original, edits, failed) : undefined;
}

/** From the last edit to the first, so that offsets stay true. The texts on the way, the original first. */
function attempt(
  host: RichHost,
  original: string,
  edits: readonly PlannedEdit[],
): { states: string[]; failed?: number } {
  const states = [original];
  let model = host.model();
  for (const [index, edit] of [...edits.entries()].toReversed())
    for (const step of stepsOf(edit)) {
      const { after, meant } = typeEdit(host, model, step);
      model = after;
      states.push(after.text);
      if (!meant) return { states, failed: index };
    }
  return { states };
}

/**
 * Browsers put what replaces the first letters of a text node into the node before it, with its formatting. Behind a
 * letter of the node it stays in it.
 */
const startsFormatting = (model: TextModel, edit: Edit): boolean =>
  edit.start < edit.end &&
  edit.replacement !== '' &&
  textNodeOf(model, edit) !== undefined &&
  startPoint(model, edit.start)?.node !== endPoint(model, edit.start)?.node;

function stepsOf({ newFirst, linesLater, ...edit }: PlannedEdit): Edit[] {
  if (newFirst)
    return [
      { ...edit, start: edit.end },
      { ...edit, replacement: '' },
    ];
  if (!linesLater) return [edit];
  const lines = edit.replacement.split('\n');
  const breaks = lines.slice(0, -1).map((_, index) => {
    const at = edit.start + lines.slice(0, index + 1).join('').length;
    return { start: at, end: at, replacement: '\n' };
  });
  return [{ ...edit, replacement: lines.join('') }, ...breaks.toReversed()];
}

function typeEdit(host: RichHost, model: TextModel, edit: Edit): { after: TextModel; meant: boolean } {
  const { ownerDocument: document } = host.element;
  const range = rangeOfSpan(model, edit) ?? wholeOf(host.element);
  selectRange(range);
  // A page that sends the focus on takes the selection with it.
  if (!hasFocus(host.element)) return { after: model, meant: false };
  if (edit.replacement === '') document.execCommand('delete');
  else document.execCommand('insertText', false, visibleSpaces(edit.replacement, range));
  const after = host.model();
  if (!sameText(after.text, applyChanges(model.text, [edit]))) return { after, meant: false };
  return { after: keepSpaces(host, model, edit, after), meant: true };
}

/** Takes back at most `steps` steps of the undo stack, until the markup is as it was; true when it is. */
export function undoTo(host: RichHost, markup: string, steps: number): boolean {
  for (let left = steps; left > 0 && host.markup() !== markup; left--)
    host.element.ownerDocument.execCommand('undo');
  return host.markup() === markup;
}

function wholeOf(host: HTMLElement): Range {
  const range = host.ownerDocument.createRange();
  range.selectNodeContents(host);
  return range;
}
