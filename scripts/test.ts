/** npm test: everything that must hold before a change lands, in the order in which it fails fastest. */
import { ensureSeed } from '../tests/support/campaign-environment';
import { runMain, runSteps, scriptStep } from './steps';
import { chromiumTool, displayTools, ensureInstalled } from './tools';

const steps = ['check', 'test:unit', 'build', 'build:firefox', 'test:dom', 'test:e2e'];

runMain(() => {
  ensureInstalled([chromiumTool, ...displayTools]);
  ensureSeed();
  return runSteps(steps.map(scriptStep));
});
