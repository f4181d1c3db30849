/** A figure that must hold; shares and times as plain numbers. */
export interface Budget {
  readonly name: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
}

const holds = ({ value, least = -Infinity, most = Infinity }: Budget): boolean =>
  value >= least && value <= most;

/** Prints every budget with its figure; says whether all hold. */
export function reportBudgets(budgets: readonly Budget[]): boolean {
  console.log('\n## Budgets\n');
  console.log('| budget | figure | bound | |');
  console.log('| --- | ---: | ---: | --- |');
  for (const budget of budgets) {
    const bound = budget.least === undefined ? `at most ${budget.most}` : `at least ${budget.least}`;
    const figure = Number(budget.value.toPrecision(3));
    console.log(`| ${budget.name} | ${figure} | ${bound} | ${holds(budget) ? 'holds' : '**missed**'} |`);
  }
  return budgets.every(holds);
}
