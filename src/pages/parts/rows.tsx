import type { ComponentChildren } from 'preact';

export type Row = readonly [label: string, value: ComponentChildren];

/** Facts, each with its label. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl class="pg-list">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
