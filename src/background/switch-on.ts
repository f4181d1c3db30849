import { matchPattern, writerScript } from '../permissions';
import { browser } from '../shared/browser';
import { updateSite } from '../storage';

/** Switches a site on, in the tabs that show it already, too. */
export async function switchOn(origin: string): Promise<void> {
  await updateSite(origin, { choice: 'on' });
  const tabs = await browser.tabs.query({ url: matchPattern(origin) });
  const ofSite = tabs.flatMap(({ id, url }) =>
    id !== undefined && url?.startsWith(`${origin}/`) ? [id] : [],
  );
  await Promise.all(
    ofSite.map((tabId) =>
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [writerScript] }),
    ),
  );
}
