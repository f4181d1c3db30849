import { AppFailure, fail, ok, type Result } from '../../shared';
import { takeFocus } from '../fields/focus';
import { pageSettled } from '../fields/settled';
import { destinationsOf, staysWithin } from './destinations';
import { isSecretField, isVisible } from './protected';

/** Says before each read and each write of a captured field whether its text is still the person's ordinary text. */
export interface FieldGuard {
  /**
   * ok; `field-vanished` where the field is in no document or another one, or its frame is gone;
   * `field-now-protected` where it became a field that is never read, or would be sent elsewhere than when it was
   * captured. Reads no text.
   */
  check(): Result<void>;
  /** @throws AppFailure with the error of `check`. */
  require(): void;
  /**
   * Focuses a field that is hidden and otherwise allowed, and waits at most half a second until it is visible: a
   * comment box may collapse while the card has the focus. Where it stays hidden, it does not keep the focus.
   */
  reveal(): Promise<void>;
}

/** Half a second at 60 frames a second: longer than boxes take to unfold. */
const mostFrames = 30;

export function guardField(field: HTMLElement): FieldGuard {
  const { ownerDocument: document } = field;
  const captured = destinationsOf(field);

  // The document of a frame that was removed has no window any more.
  const isThere = (): boolean =>
    field.isConnected && field.ownerDocument === document && document.defaultView !== null;
  const isAllowed = (): boolean =>
    isThere() && !isSecretField(field) && staysWithin(captured, destinationsOf(field), document.location);

  function check(): Result<void> {
    if (!isThere()) return fail('field-vanished');
    return isAllowed() && isVisible(field) ? ok(undefined) : fail('field-now-protected');
  }

  return {
    check,
    require() {
      const checked = check();
      if (!checked.ok) throw new AppFailure(checked.error);
    },
    async reveal() {
      if (!isAllowed() || isVisible(field)) return;
      takeFocus(field);
      for (let left = mostFrames; left > 0 && isAllowed() && !isVisible(field); left--)
        await pageSettled(document);
      if (!check().ok) field.blur();
    },
  };
}

/** Runs work that a guard may stop; its refusal becomes the result. */
export async function guarded(work: () => Promise<Result<void>>): Promise<Result<void>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof AppFailure) return { ok: false, error: thrown.error };
    throw thrown;
  }
}
