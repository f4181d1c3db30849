/**
 * Every figure of docs/filter.md: npm run bench:filter -- <data folder>
 * Everything goes through the shipped rules and weights. Exits with 1 when a budget is missed.
 */
import { loadWeights, readWeightsWith } from '../../../src/filter/detector/shipped-weights';
import { benchDetector } from '../detector';
import { benchRules } from '../rules';
import { readWeights } from '../weights';
import { reportBudgets } from './budgets';
import { benchCosts, firstLook, firstLookFlag, firstLooks } from './costs';
import { benchOwnText } from './own-text';

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: npm run bench:filter -- <data folder>');
readWeightsWith(() => Promise.resolve(readWeights()));
await loadWeights();
if (data === firstLookFlag) {
  console.log(JSON.stringify(await firstLook()));
  process.exit();
}

async function run(folder: string): Promise<boolean> {
  const costs = await benchCosts(folder, firstLooks());
  const detector = await benchDetector(folder);
  const ownText = await benchOwnText('.');
  console.log('\n## Personal data and secrets');
  const rules = await benchRules(folder);
  return reportBudgets([...detector, ...ownText, ...rules, ...costs]);
}

void run(data).then((held) => {
  if (!held) process.exitCode = 1;
});
