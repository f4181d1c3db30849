/** npm test: everything that must hold before a change lands, in the order in which it fails fastest. */
import { spawnSync } from 'node:child_process';

import { chromiumTool, displayTools, ensureInstalled } from './tools';

const steps = ['check', 'test:unit', 'build', 'build:firefox', 'test:dom', 'test:e2e'];

function main(): number {
  ensureInstalled(process.env['CHROMIUM_PATH'] ? displayTools : [chromiumTool, ...displayTools]);
  for (const step of steps) {
    console.log(`\n── npm run ${step}`);
    const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' });
    if (status !== 0) {
      console.error(`npm run ${step} failed`);
      return status ?? 1;
    }
  }
  console.log('\nEverything passed.');
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
