/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'MB' | '';
  /** One reading for each run. */
  readonly readings: readonly number[];
  /** The median must not be above it; a figure without one is for information. */
  readonly budget?: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export const isOverBudget = ({ readings, budget }: Figure): boolean =>
  budget !== undefined && !(median(readings) <= budget);

/** A table of plain text: what, median, smallest and largest reading, runs, budget. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const show = (value: number): string =>
      `${Number(value.toFixed(figure.unit === 'ms' ? 0 : 2))} ${figure.unit}`.trim();
    const { what, readings, budget } = figure;
    const range = `${show(Math.min(...readings))} to ${show(Math.max(...readings))}`;
    return [
      what,
      show(median(readings)),
      readings.length > 1 ? range : '',
      `${readings.length}`,
      budget === undefined ? '' : show(budget),
      isOverBudget(figure) ? 'OVER' : '',
    ];
  });
  const table = [['what', 'median', 'range', 'runs', 'budget', ''], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
