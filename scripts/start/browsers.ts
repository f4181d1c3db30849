import { posix, win32 } from 'node:path';

import { findProgram, thisMachine, type Machine } from '../programs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'brave-browser',
  'microsoft-edge',
];

/**
 * The browser to use: CHROMIUM_PATH, or the first of Chromium and its relatives that is found, the most open one first.
 * Undefined when there is none.
 * @throws Error when CHROMIUM_PATH names no program: whoever set it wants no other browser.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const asked = machine.environment['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (machine.isProgram(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is set to ${asked}, and there is no such program.`);
  }
  return machine.platform === 'darwin' || machine.platform === 'win32'
    ? applications(machine).find((path) => machine.isProgram(path))
    : findProgram(commands, machine);
}

/** Where macOS and Windows keep their applications, which are not on PATH. */
function applications({ platform, environment, home }: Machine): readonly string[] {
  const { join } = platform === 'win32' ? win32 : posix;
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      ['Chromium', 'Google Chrome', 'Brave Browser', 'Microsoft Edge'].map((name) =>
        join(folder, `${name}.app`, 'Contents/MacOS', name),
      ),
    );
  }
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .flatMap((name) => environment[name] ?? [])
    .flatMap((folder) => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'BraveSoftware/Brave-Browser/Application/brave.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
}

/** How to get a browser on this system, as a sentence with a command. */
export function installAdvice({ platform }: Machine = thisMachine): string {
  switch (platform) {
    case 'darwin':
      return 'Install one with: brew install --cask chromium';
    case 'win32':
      return 'Install one with: winget install Google.Chrome';
    default:
      return (
        'Install one with: sudo apt-get install chromium   ' +
        '(Debian, Ubuntu; elsewhere the package has the same name)'
      );
  }
}

/** A screen to show a window on. Only Linux can be without one in a way that is known before the start. */
export const hasDisplay = ({ platform, environment }: Machine = thisMachine): boolean =>
  platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
