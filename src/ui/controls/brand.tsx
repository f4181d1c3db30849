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
      <path
        fill="currentcolor"
        d="M16 .8C12.6 6.6 4.2 13 4.2 20a11.8 11.8 0 0 0 23.6 0C27.8 13 19.4 6.6 16 .8z"
      />
      <g fill="none" stroke="var(--ink-surface)" stroke-width="2.2">
        <circle cx="11.3" cy="19.6" r="3.4" />
        <circle cx="20.7" cy="19.6" r="3.4" />
        <path d="M14.7 19.2c.8-.8 1.8-.8 2.6 0" />
      </g>
    </svg>
  );
}
