import { rm } from 'node:fs/promises';

import type { BrowserContext } from 'playwright-core';

/**
 * Ends a browser, also one that is ending by itself: when somebody closes the last window, Chromium goes, and
 * Playwright, asked to close in that very moment, calls it an error that the target is closed.
 */
export async function closeContext(context: BrowserContext): Promise<void> {
  try {
    await context.close();
  } catch (error) {
    if (!(error instanceof Error && /has been closed/.test(error.message))) throw error;
  }
}

/** Deletes a profile. A browser that is only just ending still writes into it, so this is tried for twenty seconds. */
export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
