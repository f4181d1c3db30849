/** The mark: an ink drop that wears glasses. Same drawing as public/icon/icon.svg. `size` in --ink-unit. */
export function Brand({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      class="ink-brand"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentcolor" d="M16 2C13 7 5.5 14 5.5 20.5a10.5 10.5 0 0 0 21 0C26.5 14 19 7 16 2z" />
      <g fill="none" stroke="var(--ink-surface)" stroke-width="2">
        <circle cx="11.8" cy="19.5" r="3" />
        <circle cx="20.2" cy="19.5" r="3" />
        <path d="M14.8 19c.7-.6 1.7-.6 2.4 0" />
      </g>
    </svg>
  );
}
