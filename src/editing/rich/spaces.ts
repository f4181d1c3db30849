import type { Edit } from '../fields/smallest-edit';
import { sameText } from './edits';
import type { RichHost } from './host';
import { startPoint } from './positions';
import type { TextModel } from './text-model';

/** Spaces that would collapse into one are written as browsers write them when they are typed. */
export function visibleSpaces(text: string, range: Range): string {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || !getComputedStyle(element).whiteSpaceCollapse.startsWith('collapse')) return text;
  return text.replace(/[ \t]{2,}/g, (spaces) => ' \u00a0'.repeat(spaces.length).slice(0, spaces.length));
}

/**
 * Browsers turn spaces at the edge of what they edit into no-break spaces and back, also in text that was not
 * selected. Gives every one its old kind again where that changes nothing else. It is the same length at the same
 * place, so the steps of the undo stack still fit; a space that would then collapse is left as the browser had it.
 * Returns the text.
 */
export function keepSpaces(host: RichHost, before: TextModel, edit: Edit, after: TextModel): string {
  const wanted = before.text.slice(0, edit.start) + edit.text + before.text.slice(edit.end);
  let model = after;
  for (let at = 0; at < wanted.length; at++) {
    const [meant, found] = [wanted.charAt(at), model.text.charAt(at)];
    if (meant === found || !isSpace(meant) || !isSpace(found)) continue;
    const point = startPoint(model, at);
    if (!(point?.node instanceof Text)) continue;
    point.node.replaceData(point.offset, 1, meant);
    const next = host.model();
    if (sameText(next.text, wanted)) model = next;
    else point.node.replaceData(point.offset, 1, found);
  }
  return model.text;
}

const isSpace = (character: string): boolean => character === ' ' || character === '\u00a0';
