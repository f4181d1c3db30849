import type { EditTarget } from '../editing';
import { fail, ok } from '../shared';

/** Where the card stands that only says why there is nothing to work on: in the middle of the frame. */
export function nowhere(document: Document): EditTarget {
  return {
    kind: 'page-text',
    text: '',
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
