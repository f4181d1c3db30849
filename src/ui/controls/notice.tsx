import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from './icon';

const icons = {
  info: 'info',
  warning: 'warning',
  danger: 'warning',
  success: 'accept',
} as const satisfies Record<string, IconName>;

interface NoticeProps {
  readonly tone: keyof typeof icons;
  readonly children: ComponentChildren;
}

/** A short message inside a view. Its tone shows as a sign as well as a colour. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div class={`ink-notice ink-notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}
