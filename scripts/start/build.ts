import { spawnSync } from 'node:child_process';

/**
 * Builds the extension and says nothing when that works.
 * @throws Error with the build's own words when it does not.
 */
export function buildExtension(folder: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed; the lines above say why.`);
}
