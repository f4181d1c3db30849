import type { ComponentChildren } from 'preact';

import { Icon } from './icon';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onOpen?: () => void;
}

/** Something to open when wanted. */
export function Fold({ summary, children, onOpen }: FoldProps) {
  return (
    <details class="ink-fold" onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      <div class="ink-fold-body">{children}</div>
    </details>
  );
}
