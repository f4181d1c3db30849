import { readdir, readFile } from 'node:fs/promises';

/** Kills the browser that runs with this profile, all its processes at once, without a chance to write anything. */
export async function killBrowser(profile: string): Promise<void> {
  const [browser] = await processesOf(profile);
  if (browser === undefined) throw new Error(`no browser runs with ${profile}`);
  // Playwright starts it as the leader of a group of its own.
  process.kill(-browser, 'SIGKILL');
  while ((await processesOf(profile)).length > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Ids of the browser processes, without their helpers. */
async function processesOf(profile: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    ids.map(async (id) => ({
      id: Number(id),
      // A process that has just ended.
      command: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
  return commands
    .filter(({ command }) => {
      const words = command.split('\0');
      return (
        words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='))
      );
    })
    .map(({ id }) => id);
}
