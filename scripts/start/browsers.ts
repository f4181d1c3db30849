import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Chromium and its relatives live, the most open one first. */
const absolute: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Chromium', 'Google Chrome', 'Brave Browser', 'Microsoft Edge'].map(
      (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      [
        'Chromium/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'BraveSoftware/Brave-Browser/Application/brave.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ].map((path) => join(folder, path)),
    ),
};
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'brave-browser',
  'microsoft-edge',
];

/** The browser to use: CHROMIUM_PATH, or the first one found; undefined when there is none. */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
  const asked = process.env['CHROMIUM_PATH'];
  return [...(asked ? [asked] : []), ...onPath, ...(absolute[process.platform] ?? [])].find((path) =>
    existsSync(path),
  );
}

/** How to get a browser on this system, as a sentence with a command. */
export function installAdvice(): string {
  switch (process.platform) {
    case 'darwin':
      return 'Install one with: brew install --cask chromium';
    case 'win32':
      return 'Install one with: winget install Google.Chrome';
    default:
      return 'Install one with: sudo apt-get install chromium   (Debian, Ubuntu; elsewhere the package has the same name)';
  }
}

/** A screen to show a window on. Only Linux can be without one in a way that is known before the start. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
