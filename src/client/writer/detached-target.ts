import type { EditTarget } from '../../editing';
import { fail, ok } from '../../shared';

/** A text without a place in this frame: from a frame out of reach, or nothing at all. Shown in the middle; copy only. */
export function detachedTarget(document: Document, text: string): EditTarget {
  return {
    kind: 'page-text',
    text,
    editable: false,
    rect: () => {
      const width = document.documentElement.clientWidth;
      return new DOMRect(width / 2, Math.min(96, document.documentElement.clientHeight / 4), 0, 0);
    },
    verify: () => ok(undefined),
    replace: () => Promise.resolve(fail('field-vanished')),
    restoreFocus: () => {},
  };
}
