/** npm run test:long: the tests that make random inputs, with all runs. SEED=123 npm run test:long repeats one. */
import { readFileSync } from 'node:fs';

import { ensureSeed } from '../tests/support/campaign-environment';
import { sourceFiles } from '../tests/support/source-files';
import { runMain, runSteps, scriptStep, vitestStep } from './steps';
import { chromiumTool, displayTools, ensureInstalled } from './tools';

const campaigns = sourceFiles(['tests']).filter(
  (file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes("support/campaign'"),
);

runMain(() => {
  ensureInstalled([chromiumTool, ...displayTools]);
  ensureSeed();
  process.env['CAMPAIGN'] = 'long';
  const projects = ['unit', 'dom', 'e2e'].flatMap((project) => ['--project', project]);
  return runSteps([scriptStep('build'), vitestStep('campaigns', [...projects, ...campaigns])]);
});
