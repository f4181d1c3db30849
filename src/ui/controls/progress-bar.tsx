interface ProgressBarProps {
  /** 0..1; without it the bar only shows that work goes on. */
  readonly fraction?: number | undefined;
  readonly label: string;
}

export function ProgressBar({ fraction, label }: ProgressBarProps) {
  const percent = fraction === undefined ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div
      class={percent === undefined ? 'ink-progress ink-progress-open' : 'ink-progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
    >
      <div style={percent === undefined ? {} : { width: `${percent}%` }} />
    </div>
  );
}
