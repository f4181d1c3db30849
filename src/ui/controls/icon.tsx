/** Drawn on a 16-unit square with a 1.5-unit stroke, so that they sit on the text's weight. */
const paths = {
  accept: 'M3 8.5 6.5 12 13 4.5',
  reject: 'M4 4l8 8M12 4l-8 8',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 5.5h6.5v7.5H6zM10 5.5V3H3.5v7.5H6',
  retry: 'M12.8 6.5A5 5 0 1 0 13 9M13 3v3.5H9.5',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  previous: 'M9.5 4.5 6 8l3.5 3.5',
  next: 'M6.5 4.5 10 8l-3.5 3.5',
  shield: 'M8 2 3.5 3.8v3.7c0 3 1.9 5.3 4.5 6.5 2.6-1.2 4.5-3.5 4.5-6.5V3.8zM6 8l1.5 1.5L10.2 6.6',
  warning: 'M8 2.5 1.8 13.3h12.4zM8 6.5v3.2M8 11.6v.1',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.3v3.7M8 5.1v.1',
  stop: 'M4.5 4.5h7v7h-7z',
  pen: 'm3 13 .8-3.2L10.6 3l2.4 2.4-6.8 6.8zM9.3 4.3l2.4 2.4',
  model: 'M8 2 13.5 5v6L8 14 2.5 11V5zM2.5 5 8 8l5.5-3M8 8v6',
  bolt: 'M8.8 1.8 3.5 9H8l-.8 5.2L12.5 7H8z',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.8v3.4M6 9.8v3.4',
  trash: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.6 9h6.8l.6-9M6.8 7.5v3M9.2 7.5v3',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  plus: 'M8 3.5v9M3.5 8h9',
  folder: 'M2 12.5V3.5h4l1.5 2H14v7z',
  external: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  keyboard: 'M1.5 4h13v8h-13zM4.5 9.5h7M4 6.8h.1M6.6 6.8h.1M9.3 6.8h.1M12 6.8h.1',
} as const;

export type IconName = keyof typeof paths;

/** A decorative sign beside a word; hidden from screen readers. `size` in --ink-unit. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="ink-icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
