import { spawnSync } from 'node:child_process';

/**
 * Builds the extension; prints that it builds and how long it took, and the build's own output only when it fails.
 * @throws Error with that output.
 */
export function buildExtension(folder: string, print: (line: string) => void): void {
  print('Building the extension …');
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    // A test runner's NODE_ENV would make another build of it.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed; the lines above say why.`);
  print(`Built in ${Math.round((performance.now() - start) / 1000)} s.`);
}
