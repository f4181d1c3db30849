import { spawnSync } from 'node:child_process';

import { findProgram } from './programs';
import { findBrowser } from './start/browsers';

/** A program from outside npm, and the Debian package that contains it. */
export interface Tool {
  readonly name: string;
  readonly debianPackage: string;
  /** The program's path; undefined when it is not installed. */
  find(): string | undefined;
}

const onPath = (name: string, debianPackage: string): Tool => ({
  name,
  debianPackage,
  find: () => findProgram([name]),
});

/** Any browser that the extension runs in will do; Chromium is the one that is installed. */
export const chromiumTool: Tool = { name: 'chromium', debianPackage: 'chromium', find: () => findBrowser() };

export const displayTools: readonly Tool[] = [onPath('Xvfb', 'xvfb'), onPath('xdotool', 'xdotool')];

/** Lists the tracked files for the tests of the repository itself. */
export const gitTool: Tool = onPath('git', 'git');

/** FIREFOX_PATH, or Debian's. */
export const firefoxTool: Tool = {
  name: 'firefox-esr',
  debianPackage: 'firefox-esr',
  find: () => process.env['FIREFOX_PATH'] ?? findProgram(['firefox-esr']),
};

/** The path of a program that must be there. */
export function pathOf(tool: Tool): string {
  const path = tool.find();
  if (path === undefined)
    throw new Error(`${tool.name} was not found: apt-get install ${tool.debianPackage}`);
  return path;
}

const isMissing = (tool: Tool): boolean => tool.find() === undefined;

/** Whether programs can be installed without a question: as root on Debian or Ubuntu. */
export const canInstall = (): boolean => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;

/**
 * Installs what is missing where `canInstall`.
 * @throws Error with the command to type where it cannot; nothing is ever skipped silently.
 */
export function ensureInstalled(tools: readonly Tool[]): void {
  const missing = tools.filter(isMissing);
  if (missing.length === 0) return;
  if (!canInstall()) {
    throw new Error(
      `The tests need ${missing.map(({ name }) => name).join(', ')}.\n` +
        `On Debian or Ubuntu: sudo ${installCommand(missing)}\n` +
        'Elsewhere: install the browser (or set CHROMIUM_PATH, FIREFOX_PATH), Xvfb and xdotool ' +
        'with your package manager.',
    );
  }
  install(missing);
}

const packagesOf = (tools: readonly Tool[]): readonly string[] => tools.map((tool) => tool.debianPackage);
const installCommand = (tools: readonly Tool[]): string =>
  `apt-get install -y ${packagesOf(tools).join(' ')}`;

/** @throws Error when apt-get fails, or when a program is still not found afterwards. */
export function install(tools: readonly Tool[]): void {
  const packages = packagesOf(tools);
  console.log(`Installing ${packages.join(', ')} …`);
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
  const still = tools.filter(isMissing);
  if (still.length > 0)
    throw new Error(
      `Still missing after ${installCommand(tools)}: ${still.map(({ name }) => name).join(', ')}`,
    );
}

function aptGet(...args: readonly string[]): void {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // dpkg refuses to work without the system folders; a login with few rights has a PATH without them.
      PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
      // Without it, every package prints that the locale is not set.
      LC_ALL: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
    },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed; the lines above say why.`);
}
