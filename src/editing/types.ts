import type { Result } from '../shared';
import type { Change } from '../text';

export type TargetKind = 'input' | 'textarea' | 'contenteditable' | 'controlled-editor' | 'page-text';

/** The text a person pointed at, and the way to put something else in its place. */
export interface EditTarget {
  readonly kind: TargetKind;
  /** The exact text, as the field holds it. */
  readonly text: string;
  /** False for plain page content: show and copy only. */
  readonly editable: boolean;
  /** BCP 47 from lang attributes, where stated. */
  readonly language?: string;
  /** Where the selected text is on the screen now (viewport coordinates); undefined when it is gone. */
  rect(): DOMRect | undefined;
  /** ok when the field is there and the text is still the captured one; field-vanished / field-changed otherwise. */
  verify(): Result<void>;
  /**
   * Makes the changes in the text through the browser's own editing so that one undo restores, reads back and verifies.
   * On any mismatch puts the original back and fails with field-rejected-edit. Offsets are those of `text`; the
   * changes are in order and do not overlap.
   */
  replace(changes: readonly Change[]): Promise<Result<void>>;
  /** Gives focus and the selection back to where they were. */
  restoreFocus(): void;
}
