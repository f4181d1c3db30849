import { applyChanges, type Edit } from '../../text';
import type { RichHost } from './host';
import { startPoint } from './positions';
import type { TextModel } from './text-model';

/** Browsers turn spaces into no-break spaces and back as they see fit, so the two count as the same text. */
export const sameText = (left: string, right: string): boolean => evenSpaces(left) === evenSpaces(right);
const evenSpaces = (text: string): string => text.replace(/[\u00a0\t]/g, ' ');

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
 * Returns the text as it is then.
 */
export function keepSpaces(host: RichHost, before: TextModel, edit: Edit, after: TextModel): TextModel {
  const wanted = applyChanges(before.text, [edit]);
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
  return model;
}

const isSpace = (character: string): boolean => character === ' ' || character === '\u00a0';
