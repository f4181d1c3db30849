import { fail, ok, type Result, type Span } from '../../shared';
import { applyChanges, mapCaret, type Change, type Edit } from '../../text';
import { guarded, guardField } from '../capture/guard';
import { fieldSpanRect } from '../place/mirror';
import { editsOf, smallestEdit } from '../edits';
import { keepScroll } from '../place/scroll';
import type { EditTarget } from '../types';
import { statedLanguage } from '../capture/shadow';
import { takeFocus } from './focus';
import { restoreValue, typeValue } from './native-edit';
import { isWritable, selectedSpan, selectSpan, type NativeField } from './native-field';
import { pageSettled } from './settled';
import { keepSelectionOnUndo, type SelectedText } from './undo-selection';

/**
 * A span of an input's or a textarea's value. Any change of the value since counts as changed. What the person had
 * selected comes back with the focus: at a caret not the whole field, which the next key would replace.
 */
export function nativeTarget(field: NativeField, captured: Span, selected: Span | undefined): EditTarget {
  const original = field.value;
  const text = original.slice(captured.start, captured.end);
  const guard = guardField(field);
  let span = captured;
  let selection = selected;

  function verify(): Result<void> {
    const allowed = guard.check();
    if (!allowed.ok) return allowed;
    return field.value === original ? ok(undefined) : fail('field-changed');
  }

  const holds = (text: string): boolean => {
    guard.require();
    return field.value === text;
  };

  async function replace(changes: readonly Change[]): Promise<Result<void>> {
    await guard.reveal();
    const before = verify();
    if (!before.ok) return before;
    const edits = editsOf(changes, captured.start);
    const after = applyChanges(original, edits);
    const refusal = refusalOf(field, edits, after);
    if (refusal) return refusal;
    const edit = smallestEdit(original, edits);
    if (!edit) return ok(undefined);

    const restoreScroll = keepScroll(field);
    const focused = takeFocus(field);
    // A page may answer the focus, for example by formatting the value.
    const still = verify();
    if (!still.ok) return still;
    if (!focused) return fail('field-rejected-edit', { detail: 'focus not taken' });
    typeValue(field, selectedSpan(field) ? edit : { start: 0, end: original.length, replacement: after });
    const written = holds(after);
    restoreScroll();
    if (written) await pageSettled(field.ownerDocument);
    if (!holds(after)) {
      const restored = restoreValue(field, guard, original);
      reselect();
      restoreScroll();
      const why = written ? 'reset by the page' : 'not taken';
      return fail('field-rejected-edit', { detail: restored ? why : `${why}, not restored` });
    }
    span = { start: captured.start, end: captured.end + after.length - original.length };
    // A caret, where the person left it: were the text selected, the next key (a second Enter) would replace it all.
    const caret = mapCaret(original, edits, selected?.end ?? captured.end);
    selection = { start: caret, end: caret };
    reselect();
    keepSelectionOnUndo(field, guard, stateOf(original, selected), stateOf(after, selection));
    restoreScroll();
    return ok(undefined);
  }

  function reselect(): void {
    if (selection) selectSpan(field, selection);
  }

  const stateOf = (text: string, selection: Span | undefined): SelectedText => ({
    isThere: () => field.value === text,
    select() {
      if (selection) selectSpan(field, selection);
    },
  });

  const language = statedLanguage(field);
  return {
    kind: field instanceof HTMLTextAreaElement ? 'textarea' : 'input',
    text,
    editable: isWritable(field),
    ...(language ? { language } : {}),
    rect: () => (guard.check().ok ? fieldSpanRect(field, span) : undefined),
    verify,
    replace: (changes) => guarded(() => replace(changes)),
    restoreFocus() {
      if (!field.isConnected) return;
      field.focus({ preventScroll: true });
      reselect();
    },
  };
}

/** Why a field cannot take a text, known before anything is written. */
function refusalOf(field: NativeField, edits: readonly Edit[], after: string): Result<void> | undefined {
  if (!isWritable(field)) return fail('field-rejected-edit', { detail: 'read-only' });
  if (field instanceof HTMLInputElement && edits.some(({ replacement }) => replacement.includes('\n')))
    return fail('field-rejected-edit', { detail: 'line break in a field of one line' });
  if (field.maxLength >= 0 && after.length > field.maxLength)
    return fail('field-full', { values: [String(field.maxLength), String(after.length)] });
  return undefined;
}
