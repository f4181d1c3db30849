/** What a key means in the card, before any control takes it for itself. */
export type KeyCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'accept'
  | 'reject'
  | 'accept-all'
  | 'close'
  | 'leave'
  | 'tab'
  | 'tab-back';

export interface KeyContext {
  /** A change has the focus. */
  readonly onChange: boolean;
  /** A text field has the focus: letters, arrows and Enter are its own. */
  readonly inField: boolean;
  /** The text reads right to left, so that the left arrow goes on. */
  readonly rtl: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

export function keyCommand(event: Key, { onChange, inField, rtl }: KeyContext): KeyCommand | undefined {
  if (event.isComposing) return undefined;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && control && !inField) return 'accept-all';
  if (control || event.altKey) return undefined;
  if (event.key === 'Tab') return event.shiftKey ? 'tab-back' : 'tab';
  if (event.key === 'Escape') return 'close';
  if (event.key === 'F6') return 'leave';
  if (inField || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Enter':
      return onChange ? 'accept' : undefined;
    case 'Backspace':
    case 'Delete':
      return onChange ? 'reject' : undefined;
    default:
      return undefined;
  }
}

/** How the keys are called on the person's keyboard. */
export const keyNames = (platform: string): { readonly acceptAll: string; readonly undo: string } =>
  /mac|iphone|ipad/i.test(platform)
    ? { acceptAll: '⌘↵', undo: '⌘Z' }
    : { acceptAll: 'Ctrl ↵', undo: 'Ctrl+Z' };
