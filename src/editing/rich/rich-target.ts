import { fail, ok, type Result, type Span } from '../../shared';
import { statedLanguage } from '../capture/shadow';
import { ownsItsText } from '../editors/known';
import { writeThroughEditor } from '../editors/through-editor';
import { takeFocus } from '../fields/focus';
import type { Edit } from '../fields/smallest-edit';
import type { EditTarget } from '../types';
import { separateEdits, singleEdit } from './edits';
import { rangeOfSpan, startPoint, endPoint, touchesLocked } from './positions';
import { readTextModel, type TextModel } from './text-model';
import { writeThroughBrowser } from './through-browser';
import { selectRange } from './write';

/**
 * A span of the text of an editing host: written through the browser, or through the editor that owns the text. What
 * the person had selected comes back with the focus: at a caret not the whole text, which the next key would replace.
 */
export function richTarget(host: HTMLElement, model: TextModel, captured: Span, selected: Span): EditTarget {
  const original = model.text;
  const text = original.slice(captured.start, captured.end);
  const { ownerDocument: document } = host;
  const ownText = ownsItsText(host);
  const write = ownText ? writeThroughEditor : writeThroughBrowser;
  let span = captured;
  let selection = selected;

  function verify(): Result<void> {
    if (!host.isConnected || host.ownerDocument !== document) return fail('field-vanished');
    return readTextModel(host).text === original ? ok(undefined) : fail('field-changed');
  }

  async function replace(replacement: string): Promise<Result<void>> {
    const before = verify();
    if (!before.ok) return before;
    if (!host.isContentEditable) return fail('field-rejected-edit', { detail: 'read-only' });
    const wanted = replacement.replace(/\r\n?/g, '\n');
    const after = original.slice(0, captured.start) + wanted + original.slice(captured.end);
    const focused = takeFocus(host);
    const still = verify();
    if (!still.ok) return still;
    if (!focused) return rejected('focus not taken', true);
    const edits = editsFor(readTextModel(host), captured, wanted);
    if (edits.some((edit) => touchesLocked(model, edit)))
      return fail('field-rejected-edit', { detail: 'not editable inside' });

    const written = await write(host, original, edits, after);
    if (!written.ok) return rejected(written.why, written.restored);
    span = { start: captured.start, end: captured.start + wanted.length };
    // A caret behind it: were it selected, the next key (a second Enter) would replace it all.
    selection = { start: span.end, end: span.end };
    select();
    return ok(undefined);
  }

  function select(): void {
    const range = rangeOfSpan(readTextModel(host), selection);
    if (range) selectRange(range);
  }

  const language = statedLanguage(host);
  return {
    kind: ownText ? 'controlled-editor' : 'contenteditable',
    text,
    editable: host.isContentEditable,
    ...(language ? { language } : {}),
    rect() {
      if (!host.isConnected) return undefined;
      const range = rangeOfSpan(readTextModel(host), span);
      const rect = range?.getBoundingClientRect();
      return rect && (rect.width > 0 || rect.height > 0) ? rect : host.getBoundingClientRect();
    },
    verify,
    replace,
    restoreFocus() {
      if (!host.isConnected) return;
      host.focus({ preventScroll: true });
      select();
    },
  };
}

/** One edit for all that lies in one text node, where there is no markup to lose; separate ones elsewhere. */
function editsFor(model: TextModel, captured: Span, wanted: string): Edit[] {
  const inOneNode = ({ start, end }: Span): boolean =>
    startPoint(model, start)?.node === endPoint(model, end)?.node &&
    !model.text.slice(start, end).includes('\n') &&
    !touchesLocked(model, { start, end });
  const single = singleEdit(model.text, captured, wanted);
  if (single.every(inOneNode)) return single;
  return separateEdits(model.text, captured, wanted, inOneNode);
}

const rejected = (why: string, restored: boolean): Result<void> =>
  fail('field-rejected-edit', { detail: restored ? why : `${why}, not restored` });
