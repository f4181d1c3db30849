import { hasFocus } from '../fields/focus';
import type { Edit } from '../fields/smallest-edit';
import { joinAt, sameText } from './edits';
import type { RichHost } from './host';
import { rangeOfSpan } from './positions';
import { keepSpaces, visibleSpaces } from './spaces';

/** Selects a range wherever it is, also in a shadow root. */
export function selectRange(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** How a write went: the texts on the way, the original first; or why it is not there, and whether all is as before. */
export type Written =
  | { readonly ok: true; readonly states: readonly string[] }
  | { readonly ok: false; readonly restored: boolean };

/** An edit that the browser did wrong as one: its text is typed as one line first, then broken into its lines. */
interface PlannedEdit extends Edit {
  readonly linesLater?: true;
}

/**
 * Makes the edits in an editing host that has the focus, through the browser's own editing: an undo step and an input
 * event each. Every edit is read back. Where the browser does something else (it has its own mind about spaces at the
 * edge of new lines, and about lines that become empty), everything is taken back and tried another way.
 */
export function writeEdits(host: RichHost, original: string, planned: readonly Edit[]): Written {
  const markup = host.markup();
  let edits: readonly PlannedEdit[] = planned;
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

/** First with line breaks put in one by one, then as one edit with its neighbour, until there is none. */
function anotherWay(
  original: string,
  edits: readonly PlannedEdit[],
  failed: number,
): readonly PlannedEdit[] | undefined {
  const edit = edits[failed];
  if (edit && !edit.linesLater && edit.text.includes('\n') && edit.text !== '\n')
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
  for (const [index, edit] of [...edits.entries()].toReversed())
    for (const step of stepsOf(edit)) {
      const { text, meant } = typeEdit(host, step);
      states.push(text);
      if (!meant) return { states, failed: index };
    }
  return { states };
}

function stepsOf({ linesLater, ...edit }: PlannedEdit): Edit[] {
  if (!linesLater) return [edit];
  const lines = edit.text.split('\n');
  const breaks = lines.slice(0, -1).map((_, index) => {
    const at = edit.start + lines.slice(0, index + 1).join('').length;
    return { start: at, end: at, text: '\n' };
  });
  return [{ ...edit, text: lines.join('') }, ...breaks.toReversed()];
}

function typeEdit(host: RichHost, edit: Edit): { text: string; meant: boolean } {
  const { ownerDocument: document } = host.element;
  const model = host.model();
  const range = rangeOfSpan(model, edit) ?? wholeOf(host.element);
  selectRange(range);
  // A page that sends the focus on takes the selection with it.
  if (!hasFocus(host.element)) return { text: model.text, meant: false };
  if (edit.text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, visibleSpaces(edit.text, range));
  const after = host.model();
  const wanted = model.text.slice(0, edit.start) + edit.text + model.text.slice(edit.end);
  if (!sameText(after.text, wanted)) return { text: after.text, meant: false };
  return { text: keepSpaces(host, model, edit, after), meant: true };
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
