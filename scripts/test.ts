/** npm test: everything that must hold before a change lands, in the order in which it fails fastest. */
import { ensureSeed } from '../tests/support/campaign-environment';
import { runMain, runSteps, scriptStep } from './steps';
import { chromiumTool, displayTools, ensureInstalled, gitTool } from './tools';

const steps = ['check', 'test:unit', 'build', 'build:firefox', 'test:dom', 'test:e2e'];

runMain(() => {
  ensureInstalled([chromiumTool, gitTool, ...displayTools]);
  ensureSeed();
  return runSteps(steps.map(scriptStep));
});
