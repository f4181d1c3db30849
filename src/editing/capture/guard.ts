import { AppFailure, fail, ok, type Result } from '../../shared';
import { isNativeField } from '../fields/native-field';
import { isProtectedField } from './protected';

/** Says before each read and each write of a captured field whether its text is still the person's ordinary text. */
export interface FieldGuard {
  /**
   * ok; `field-vanished` where the field is in no document or another one; `field-protected` where it became a field
   * that is never read, or would be sent elsewhere than when it was captured. Reads no text.
   */
  check(): Result<void>;
  /** @throws AppFailure with the error of `check`. */
  require(): void;
}

export function guardField(field: HTMLElement): FieldGuard {
  const { ownerDocument: document } = field;
  const captured = destinationOf(field);

  function check(): Result<void> {
    if (!field.isConnected || field.ownerDocument !== document) return fail('field-vanished');
    const now = destinationOf(field);
    const moved =
      now.form !== captured.form || now.action !== captured.action || now.method !== captured.method;
    return moved || isProtectedField(field) ? fail('field-protected') : ok(undefined);
  }

  return {
    check,
    require() {
      const checked = check();
      if (!checked.ok) throw new AppFailure(checked.error);
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

interface Destination {
  readonly form: HTMLFormElement | null;
  readonly action: string | null;
  readonly method: string | null;
}

/** Where the form of a field would send it. */
function destinationOf(field: HTMLElement): Destination {
  const form = isNativeField(field) ? field.form : field.closest('form');
  // Fields named like a property of the form take the property's place, so the form's own are not used.
  const attribute = (name: string): string | null => form && Element.prototype.getAttribute.call(form, name);
  return { form, action: attribute('action'), method: attribute('method') };
}
