import { matchPattern, writerScript, updateSite } from '../sites';
import { browser } from '../shared/browser';
import { waitForAccess } from './access';

/** Switches a site on, in the tabs that show it already, too. */
export async function switchOn(origin: string): Promise<void> {
  await updateSite(origin, { choice: 'on' });
  const tabs = await browser.tabs.query({ url: matchPattern(origin) });
  const ofSite = tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url?.startsWith(`${origin}/`) ? [{ tab, tabId: tab.id }] : [],
  );
  // A tab that shows an error page takes no script; its next page gets the registered one.
  await Promise.allSettled(
    ofSite.map(async ({ tab, tabId }) => {
      await waitForAccess(tab);
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [writerScript] });
    }),
  );
}
