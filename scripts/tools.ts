import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program the tests need from outside npm, and the Debian package that brings it. */
export interface Tool {
  readonly command: string;
  readonly debianPackage: string;
}

export const chromiumTool: Tool = { command: 'chromium', debianPackage: 'chromium' };
export const displayTools: readonly Tool[] = [
  { command: 'xvfb-run', debianPackage: 'xvfb' },
  { command: 'xauth', debianPackage: 'xauth' },
  { command: 'xdotool', debianPackage: 'xdotool' },
];

export const firefoxTool: Tool = { command: 'firefox-esr', debianPackage: 'firefox-esr' };

/** The Firefox to drive: FIREFOX_PATH, or Debian's. */
export const firefoxPath = (): string => process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

export const isInstalled = ({ command }: Tool): boolean =>
  spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs what is missing where that needs no question (root on Debian or Ubuntu).
 * @throws Error naming the command to type where it cannot; nothing is ever skipped silently.
 */
export function ensureInstalled(tools: readonly Tool[]): void {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.debianPackage);
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!canInstall()) {
    throw new Error(
      `The tests need ${missing.map((tool) => tool.command).join(', ')}. On Debian or Ubuntu: sudo ${command}\n` +
        'Elsewhere: install the browser (or set CHROMIUM_PATH, FIREFOX_PATH), Xvfb and xdotool with your package manager.',
    );
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (status !== 0) throw new Error(`apt-get ${args[0] ?? ''} failed; try: ${command}`);
  }
  const still = tools.filter((tool) => !isInstalled(tool));
  if (still.length > 0)
    throw new Error(`Still missing after the installation: ${still.map((tool) => tool.command).join(', ')}`);
}
