import type { RichHost } from './host';
import { sameText } from './spaces';

/** Writes that belong together: the text before the first, after each, and after the last. */
interface LinkedSteps {
  readonly host: RichHost;
  readonly states: readonly string[];
}

/** A person goes back a few rewrites at most; the states are whole texts and cost memory. */
const mostRemembered = 20;

const linked: LinkedSteps[] = [];
const listening = new WeakSet<Window>();
let textBefore: string | undefined;
let following = false;

/**
 * Makes several writes one step for the person: when undo takes back the last of them, the others follow, and redo
 * likewise. Each write is a step of the browser's own undo stack, so the text and its markup come back exactly.
 * States: at least two texts, as `readTextModel` reads them.
 */
export function linkUndo(host: RichHost, states: readonly string[]): void {
  if (states.length < 3) return;
  linked.push({ host, states });
  if (linked.length > mostRemembered) linked.shift();
  const view = host.element.ownerDocument.defaultView;
  if (!view || listening.has(view)) return;
  listening.add(view);
  view.addEventListener('beforeinput', remember, { capture: true });
  view.addEventListener('input', follow, { capture: true });
}

const isText = (text: string, state: string | undefined): boolean =>
  state !== undefined && sameText(text, state);

const isHistory = (event: Event): event is InputEvent =>
  event instanceof InputEvent &&
  (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') &&
  !following;

const groupsOf = (event: Event): LinkedSteps[] => {
  const path = event.composedPath();
  return linked.filter(({ host }) => path.includes(host.element) && host.guard.check().ok);
};

function remember(event: Event): void {
  if (!isHistory(event)) return;
  const host = groupsOf(event)[0]?.host;
  textBefore = host?.model().text;
}

function follow(event: Event): void {
  if (!isHistory(event) || textBefore === undefined) return;
  const before = textBefore;
  textBefore = undefined;
  for (const { host, states } of groupsOf(event).toReversed()) {
    const way = event.inputType === 'historyUndo' ? states.toReversed() : states;
    if (!isText(before, way[0]) || !isText(host.model().text, way[1])) continue;
    following = true;
    for (const next of way.slice(2)) {
      host.element.ownerDocument.execCommand(event.inputType === 'historyUndo' ? 'undo' : 'redo');
      if (!host.guard.check().ok || !sameText(host.model().text, next)) break;
    }
    following = false;
    return;
  }
}
