import { fail, ok, type Result, type Span } from '../../shared';
import { applyChanges, mapCaret, type Change } from '../../text';
import { guarded, guardField } from '../capture/guard';
import { statedLanguage } from '../capture/shadow';
import { ownsItsText } from '../editors/known';
import { writeThroughEditor } from '../editors/through-editor';
import { editsOf } from '../edits';
import { takeFocus } from '../fields/focus';
import { keepSelectionOnUndo, type SelectedText } from '../fields/undo-selection';
import { keepScroll } from '../place/scroll';
import type { EditTarget } from '../types';
import { editsInFormatting } from './edits';
import { richHost } from './host';
import { rangeOfSpan, touchesLocked } from './positions';
import { sameText } from './spaces';
import type { TextModel } from './text-model';
import { writeThroughBrowser } from './through-browser';
import { selectRange } from './write';

/**
 * A span of the text of an editing host: written through the browser, or through the editor that owns the text. What
 * the person had selected comes back with the focus: at a caret not the whole text, which the next key would replace.
 */
export function richTarget(
  element: HTMLElement,
  model: TextModel,
  captured: Span,
  selected: Span,
): EditTarget {
  const original = model.text;
  const text = original.slice(captured.start, captured.end);
  const guard = guardField(element);
  const host = richHost(element, guard);
  const ownText = ownsItsText(element);
  const write = ownText ? writeThroughEditor : writeThroughBrowser;
  let span = captured;
  let selection = selected;

  function verify(): Result<void> {
    const allowed = guard.check();
    if (!allowed.ok) return allowed;
    return host.model().text === original ? ok(undefined) : fail('field-changed');
  }

  async function replace(changes: readonly Change[]): Promise<Result<void>> {
    await guard.reveal();
    const before = verify();
    if (!before.ok) return before;
    if (!element.isContentEditable) return fail('field-rejected-edit', { detail: 'read-only' });
    const edits = editsOf(changes, captured.start);
    const after = applyChanges(original, edits);
    if (after === original) return ok(undefined);
    const restoreScroll = keepScroll(element);
    const focused = takeFocus(element);
    const still = verify();
    if (!still.ok) return still;
    if (!focused) return rejected('focus not taken', true);
    const now = host.model();
    const writes = editsInFormatting(now, edits);
    if (writes.some((edit) => touchesLocked(now, edit)))
      return fail('field-rejected-edit', { detail: 'not editable inside' });

    const writing = write(host, original, writes, after);
    // What is written at once is seen in the next frame, without a jump.
    restoreScroll();
    const written = await writing;
    if (!written.ok) return rejected(written.why, written.restored);
    span = { start: captured.start, end: captured.end + after.length - original.length };
    // A caret, where the person left it: were the text selected, the next key (a second Enter) would replace it all.
    const caret = mapCaret(original, edits, selected.end);
    selection = { start: caret, end: caret };
    select(selection);
    // An editor that owns its text keeps the selection in its own undo stack.
    if (!ownText) keepSelectionOnUndo(element, guard, stateOf(original, selected), stateOf(after, selection));
    restoreScroll();
    return ok(undefined);
  }

  function select(span: Span): void {
    const range = rangeOfSpan(host.model(), span);
    if (range) selectRange(range);
  }

  const stateOf = (text: string, selection: Span): SelectedText => ({
    isThere: () => sameText(host.model().text, text),
    select: () => select(selection),
  });

  const language = statedLanguage(element);
  return {
    kind: ownText ? 'controlled-editor' : 'contenteditable',
    text,
    editable: element.isContentEditable,
    ...(language ? { language } : {}),
    rect() {
      if (!guard.check().ok) return undefined;
      const range = rangeOfSpan(host.model(), span);
      const rect = range?.getBoundingClientRect();
      return rect && (rect.width > 0 || rect.height > 0) ? rect : element.getBoundingClientRect();
    },
    verify,
    replace: (changes) => guarded(() => replace(changes)),
    restoreFocus() {
      if (!element.isConnected) return;
      element.focus({ preventScroll: true });
      // The places of the selection are found by the text.
      if (guard.check().ok) select(selection);
    },
  };
}

const rejected = (why: string, restored: boolean): Result<void> =>
  fail('field-rejected-edit', { detail: restored ? why : `${why}, not restored` });
