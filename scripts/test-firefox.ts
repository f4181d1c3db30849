/** npm run test:firefox: the main job in a real Firefox. Apart from npm test, which needs no second browser. */
import { spawnSync } from 'node:child_process';

import { displayTools, ensureInstalled, firefoxTool } from './tools';

function main(): number {
  ensureInstalled(process.env['FIREFOX_PATH'] ? displayTools : [firefoxTool, ...displayTools]);
  for (const step of [
    ['run', '--silent', 'build:firefox'],
    ['exec', '--', 'vitest', 'run', '--project', 'firefox'],
  ]) {
    const { status } = spawnSync('npm', step, { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
