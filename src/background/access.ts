import type { Tabs } from 'webextension-polyfill';

import { reachOf } from '../sites';
import { startTimer, type StartTimer } from '../shared';
import { browser } from '../shared/browser';

/** Pauses before a refused script is tried again, milliseconds: about one second in all. */
const pausesMs = [10, 20, 40, 80, 150, 300, 400];

/**
 * Waits until scripts can run in the page to which a gesture gave access, at most about a second. Chromium reports
 * the access to the page's process over one channel and sends scripts over another, so the first script after a
 * gesture can be refused although the access is granted; no event tells when it has arrived.
 */
export async function waitForAccess(tab: Tabs.Tab, start: StartTimer = startTimer): Promise<void> {
  const reach = reachOf(tab.url);
  if (tab.id === undefined || (!reach.reachable && reach.why !== 'file')) return;
  const target = { tabId: tab.id };
  for (const pause of pausesMs) {
    if (await canRun(target)) return;
    await new Promise<void>((resolve) => void start(pause, resolve));
  }
}

const canRun = (target: { readonly tabId: number }): Promise<boolean> =>
  browser.scripting.executeScript({ target, injectImmediately: true, func: () => true }).then(
    () => true,
    () => false,
  );
