import { readFile } from 'node:fs/promises';

import type { CDPSession } from 'playwright-core';

interface ProcessInfo {
  readonly id: number;
  readonly type: string;
}

/** Resident bytes of the browser's processes by type, from /proc (Linux only). */
async function resident(session: CDPSession): Promise<Map<string, number>> {
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] };
  const byType = new Map<string, number>();
  for (const { id, type } of processInfo) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    byType.set(type, (byType.get(type) ?? 0) + kilobytes * 1024);
  }
  return byType;
}

/** Most that the processes of each type grew while `work` ran, sampled every 20 ms; bytes. */
export async function peakGrowth(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<Map<string, number>> {
  const before = await resident(session);
  const growth = new Map<string, number>();
  const state = { running: true };
  const sampling = (async () => {
    while (state.running) {
      for (const [type, bytes] of await resident(session)) {
        growth.set(type, Math.max(growth.get(type) ?? 0, bytes - (before.get(type) ?? 0)));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  try {
    await work();
  } finally {
    state.running = false;
    await sampling;
  }
  return growth;
}
