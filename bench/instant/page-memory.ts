import { readFile } from 'node:fs/promises';

import type { BrowserContext } from 'playwright-core';

/** Bytes that only the renderer processes of this browser hold (private clean + private dirty pages), by process id. */
export async function rendererMemory(context: BrowserContext): Promise<ReadonlyMap<number, number>> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = new Map<number, number>();
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue;
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)];
    sizes.set(
      id,
      kilobytes.reduce((sum, match) => sum + Number(match[1]) * 1024, 0),
    );
  }
  return sizes;
}

/** The growth of all renderers together between two readings, in bytes. */
export const growth = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number =>
  [...after].reduce((sum, [id, bytes]) => sum + bytes - (before.get(id) ?? 0), 0);
