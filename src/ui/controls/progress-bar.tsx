interface ProgressBarProps {
  /** 0..1; without it the bar only shows that work goes on. */
  readonly fraction?: number | undefined;
  readonly label: string;
}

export function ProgressBar({ fraction, label }: ProgressBarProps) {
  const value = fraction === undefined ? {} : { value: Math.min(1, Math.max(0, fraction)) };
  return <progress class="ink-progress" max={1} aria-label={label} {...value} />;
}
