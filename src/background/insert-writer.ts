import { matchPattern, writerScript } from '../sites';
import { browser } from '../shared/browser';
import { waitForAccess } from './access';

/** Puts the writer into the tabs that show a site already; their next pages get the registered one. */
export async function insertWriter(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: matchPattern(origin) });
  const ofSite = tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url?.startsWith(`${origin}/`) ? [{ tab, tabId: tab.id }] : [],
  );
  // A tab that shows an error page takes no script.
  await Promise.allSettled(
    ofSite.map(async ({ tab, tabId }) => {
      await waitForAccess(tab);
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [writerScript] });
    }),
  );
}
