import { currentSeed } from './campaign-environment';

/** vitest's global setup: the first line of every run says how to repeat it. */
export default function printSeed(): void {
  console.log(`Random inputs: SEED=${currentSeed()}`);
}
