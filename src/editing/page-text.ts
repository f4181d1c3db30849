import { fail, ok } from '../shared';
import { elementOf, statedLanguage } from './capture/shadow';
import type { EditTarget } from './types';

/** Text selected in a page's own content: to be shown and copied, never written. */
export function pageTextTarget(range: Range, text: string): EditTarget {
  const element = elementOf(range.commonAncestorContainer);
  const language = element ? statedLanguage(element) : undefined;
  const kept = range.cloneRange();
  const there = (): boolean => kept.startContainer.isConnected && !kept.collapsed;
  return {
    kind: 'page-text',
    text,
    editable: false,
    ...(language ? { language } : {}),
    rect: () => (there() ? kept.getBoundingClientRect() : undefined),
    verify: () => (there() ? ok(undefined) : fail('field-vanished')),
    replace: () => Promise.resolve(fail('field-rejected-edit', { detail: 'page text' })),
    restoreFocus() {
      if (!there()) return;
      const selection = kept.startContainer.ownerDocument?.getSelection();
      selection?.setBaseAndExtent(kept.startContainer, kept.startOffset, kept.endContainer, kept.endOffset);
    },
  };
}
