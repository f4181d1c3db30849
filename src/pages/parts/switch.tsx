import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  /** Accessible name where the words beside it do not say enough. */
  readonly label?: string;
  readonly children?: ComponentChildren;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ on, disabled = false, label, children, onSwitch }: SwitchProps) {
  return (
    <label class="pg-switch">
      {children}
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
