/**
 * What must be fast and small, measured in the built extension in real Chromium. `npm run bench`; with a folder as the
 * argument it measures the extension in there. Ends with 1 when a median is over its budget.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';

import { launchBareBrowser } from './everyday/bare-browser';
import { formatTable, isOverBudget, type Figure } from './everyday/figure';
import { measureIdlePage } from './everyday/idle-page';
import { measureInjectedScript } from './everyday/injected-script';
import { measureSuggestions } from './everyday/suggestion';
import { measureWake } from './everyday/wake';

const runs = 20;
const extension = resolve(process.argv[2] ?? '.output/chrome-mv3');

async function describeMachine(): Promise<string> {
  const browser = await launchBareBrowser();
  await browser.close();
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const processor = cpus()[0]?.model ?? 'unknown processor';
  return `${cpus().length} cores, ${processor}, ${browser.version}, load ${load} before the first run`;
}

async function main(): Promise<number> {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no built extension in ${extension}. First: npm run build`);
  console.log(`${await describeMachine()}\n`);
  const figures: Figure[] = [
    ...(await measureInjectedScript(extension)),
    ...(await measureIdlePage(extension, 5)),
    ...(await measureWake(extension, runs)),
    ...(await measureSuggestions(extension, runs)),
  ];
  console.log(formatTable(figures));
  const over = figures.filter(isOverBudget);
  if (over.length === 0) console.log('\nEvery budget is kept.');
  else console.error(`\nOver budget: ${over.map(({ what }) => what).join('; ')}`);
  return over.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
