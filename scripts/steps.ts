import { spawnSync } from 'node:child_process';

/** One command of a run and the arguments that follow `npm`. */
export interface Step {
  readonly name: string;
  readonly npm: readonly string[];
}

export const scriptStep = (script: string): Step => ({ name: script, npm: ['run', '--silent', script] });

/** Vitest alone; the name is what the list of times shows. */
export const vitestStep = (name: string, args: readonly string[]): Step => ({
  name,
  npm: ['exec', '--', 'vitest', 'run', ...args],
});

/**
 * Runs the steps in order up to the first that fails, and prints what each took.
 * @returns the exit code: 0 when all passed.
 */
export function runSteps(steps: readonly Step[]): number {
  const times: { readonly name: string; readonly seconds: number }[] = [];
  let code = 0;
  for (const { name, npm } of steps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const { status } = spawnSync('npm', npm, { stdio: 'inherit' });
    times.push({ name, seconds: (performance.now() - start) / 1000 });
    code = status ?? 1;
    if (code !== 0) break;
  }
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log();
  for (const { name, seconds } of [...times, { name: 'total', seconds: total }]) {
    console.log(`${name.padEnd(16)} ${formatTime(seconds).padStart(10)}`);
  }
  console.log(code === 0 ? '\nEverything passed.' : `\n${times.at(-1)?.name ?? ''} failed.`);
  return code;
}

/** '9.4 s', '12 min 05 s'. */
export function formatTime(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** Runs a command's main function; an error is printed as its message, without a stack. */
export function runMain(main: () => number): void {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
