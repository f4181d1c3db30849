import type { ComponentChildren } from 'preact';

import { Icon } from './icon';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Something to open when wanted. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details class="ink-fold">
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      <div class="ink-fold-body">{children}</div>
    </details>
  );
}
