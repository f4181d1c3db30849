import type { Edit } from '../fields/smallest-edit';
import { sameText } from './edits';
import { rangeOfSpan } from './positions';
import { readTextModel, type TextModel } from './text-model';

/** Selects a range wherever it is, also in a shadow root. */
export function selectRange(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/**
 * Makes one edit in an editing host that has the focus, through the browser's own editing: one undo step, input
 * events. Returns the model read back, or undefined when what is there is not what was meant.
 */
export function typeEdit(host: HTMLElement, edit: Edit): TextModel | undefined {
  const { ownerDocument: document } = host;
  const model = readTextModel(host);
  const range = rangeOfSpan(model, edit) ?? wholeOf(host);
  selectRange(range);
  if (edit.text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, visibleSpaces(edit.text, range));
  const after = readTextModel(host);
  const meant = model.text.slice(0, edit.start) + edit.text + model.text.slice(edit.end);
  return sameText(after.text, meant) ? after : undefined;
}

/** Takes back steps of the undo stack until the text is `original` again; true when it is. */
export function undoTo(host: HTMLElement, original: string, steps: number): boolean {
  for (let left = steps; left > 0 && readTextModel(host).text !== original; left--)
    host.ownerDocument.execCommand('undo');
  return readTextModel(host).text === original;
}

function wholeOf(host: HTMLElement): Range {
  const range = host.ownerDocument.createRange();
  range.selectNodeContents(host);
  return range;
}

/** Spaces that would collapse into one are written as browsers write them when they are typed. */
function visibleSpaces(text: string, range: Range): string {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || !getComputedStyle(element).whiteSpaceCollapse.startsWith('collapse')) return text;
  return text.replace(/[ \t]{2,}/g, (spaces) => ' \u00a0'.repeat(spaces.length).slice(0, spaces.length));
}
