import type { ComponentChildren } from 'preact';

interface TableProps {
  /** Accessible name. */
  readonly label: string;
  /** Figures are set to the end of their column. */
  readonly columns: readonly { readonly name: string; readonly figure?: boolean }[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ComponentChildren[] }[];
}

/** On narrow screens each row becomes a block of labelled lines, so that nothing scrolls sideways. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    <table class="pg-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name, figure }) => (
            <th key={name} scope="col" class={figure ? 'pg-figure' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td
                key={columns[index]?.name}
                data-label={columns[index]?.name}
                class={columns[index]?.figure ? 'pg-figure' : ''}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
