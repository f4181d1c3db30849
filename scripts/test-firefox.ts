/** npm run test:firefox: the main job in a real Firefox. Apart from npm test, which needs no second browser. */
import { runMain, runSteps, scriptStep, vitestStep } from './steps';
import { displayTools, ensureInstalled, firefoxTool } from './tools';

runMain(() => {
  ensureInstalled([firefoxTool, ...displayTools]);
  return runSteps([scriptStep('build:firefox'), vitestStep('firefox', ['--project', 'firefox'])]);
});
