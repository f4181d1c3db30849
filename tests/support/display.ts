import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Display {
  readonly name: string;
  /** Moves the mouse of this display, clicks, presses keys: what a person's hands do. */
  hands(...args: readonly string[]): void;
  /** How many windows are on the screen; menus are windows too. */
  windows(): number;
  close(): Promise<void>;
}

/** A virtual screen (Xvfb) on a display number that the server itself picks. */
export async function openDisplay(width = 1000, height = 800): Promise<Display> {
  const server: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const numbers = server.stdio[3];
  if (!numbers) throw new Error('Xvfb gave no display number');
  const [data] = (await once(numbers, 'data')) as [Buffer];
  const name = `:${data.toString().trim()}`;
  const xdotool = (...args: readonly string[]): string =>
    execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' });
  return {
    name,
    hands: (...args) => void xdotool(...args),
    windows: () => xdotool('search', '--onlyvisible', '--name', '.*').trim().split('\n').length,
    async close() {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    },
  };
}
