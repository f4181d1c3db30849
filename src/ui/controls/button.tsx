import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';

import { Icon, type IconName } from './icon';

interface ButtonProps extends ButtonHTMLAttributes {
  /** One primary button at most in a view; 'danger' for what cannot be undone. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** The key that does the same, shown small: '⌫'. Name it in `aria-keyshortcuts` too. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', icon, hint, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={rest.type ?? 'button'} class={`ink-button ink-button-${look}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {hint && (
        <kbd class="ink-hint" aria-hidden="true">
          {hint}
        </kbd>
      )}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes {
  readonly icon: IconName;
  /** Its accessible name and tooltip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" class="ink-icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
