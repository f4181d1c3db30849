import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { chromiumTool, pathOf } from '../../scripts/tools';
import { openDisplay } from '../support/display';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkognito-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  printed(): string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** `npm start` itself, in an environment of its own; its profile lies in `folder`. */
function start(environment: NodeJS.ProcessEnv): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...others } = process.env;
  const child = spawn(process.execPath, ['node_modules/jiti/lib/jiti-cli.mjs', 'scripts/start.ts'], {
    env: { ...others, TMPDIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (data: string) => (said += data));
  return {
    process: child,
    printed: () => said,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** What it printed when it did not end well, so that a failure says why. */
const outcome = async ({ ended, printed }: Started): Promise<string> =>
  (await ended) === 0 ? 'ended well' : printed();

const profiles = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('inkognito-'));

describe('npm start', () => {
  it('without a display does the main job and prints it, and before that what it is doing', async () => {
    const started = start({});
    await expect.poll(started.printed).toBe('Building the extension …\n');
    expect(await outcome(started)).toBe('ended well');
    const [, original, suggestion, changes, result, undone] = started
      .printed()
      .split(/^(?:Original|Suggestion|Changes|All accepted\. In the field now|After one undo):/m)
      .map((part) => part.trim());
    expect(original).toContain('I recieved');
    expect(suggestion).toContain('I received');
    expect(changes).toContain('Replace “recieved” with “received”');
    expect(result).toBe(suggestion);
    expect(undone).toBe('the original again.');
    expect(started.printed()).toMatch(/^Building the extension …\nBuilt in \d+ s\.\nOpening the browser …\n/);
    expect(await profiles()).toEqual([]);
  });

  it('with a display that is not there any more does the same', async () => {
    const started = start({ DISPLAY: ':4093' });
    expect(await outcome(started)).toBe('ended well');
    expect(started.printed()).toContain('After one undo: the original again.');
    expect(await profiles()).toEqual([]);
  });

  it('with a display shows the practice page, and ends when its window is closed', async () => {
    const display = await openDisplay();
    try {
      const started = start({ DISPLAY: display.name });
      await expect.poll(started.printed, { timeout: 40_000 }).toContain('Practice page: http://127.0.0.1:');
      expect(await profiles()).toHaveLength(1);
      display.hands('search', '--sync', '--onlyvisible', '--name', '^Inkognito practice page');
      display.hands('key', 'ctrl+shift+w');
      expect(await outcome(started)).toBe('ended well');
      expect(await profiles()).toEqual([]);
    } finally {
      await display.close();
    }
  });

  it('puts browser and profile away when it is interrupted', async () => {
    const display = await openDisplay();
    try {
      const started = start({ DISPLAY: display.name });
      await expect.poll(started.printed, { timeout: 40_000 }).toContain('Practice page:');
      started.process.kill('SIGINT');
      expect(await outcome(started)).toBe('ended well');
      expect(await profiles()).toEqual([]);
    } finally {
      await display.close();
    }
  });

  it.runIf(process.getuid?.() === 0)(
    'installs a missing browser as root where there is apt-get',
    async () => {
      await writeFile(
        join(folder, 'apt-get'),
        `#!/bin/sh
echo "$@" >> '${folder}/asked'
case "$1" in install) /bin/ln -s '${pathOf(chromiumTool)}' '${folder}/chromium' ;; esac
`,
        { mode: 0o755 },
      );
      await writeFile(join(folder, 'npm'), `#!/bin/sh\necho "the build's own words"\nexit 1\n`, {
        mode: 0o755,
      });
      const started = start({ PATH: folder, CHROMIUM_PATH: '' });
      expect(await started.ended).toBe(1);
      expect(await readFile(join(folder, 'asked'), 'utf8')).toBe(
        'update -q\ninstall -y -q --no-install-recommends chromium\n',
      );
      expect(started.printed()).toMatch(
        /^Installing chromium …\nBuilding the extension …\nthe build's own words\n/,
      );
    },
  );

  it('without a browser says how to get one', async () => {
    const started = start({ PATH: folder, CHROMIUM_PATH: '' });
    expect(await started.ended).toBe(1);
    expect(started.printed()).toBe(
      'No Chromium, Chrome, Brave or Edge was found on this machine.\n' +
        'Install one with: sudo apt-get install chromium   (Debian, Ubuntu; elsewhere the package has the same name)\n' +
        'Then: npm start\n',
    );
  });
});
