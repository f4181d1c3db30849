import { matchPattern, writerScript } from '../permissions';
import { browser } from '../shared/browser';
import { updateSite } from '../storage';

const key = 'awaitedSite';

/**
 * The browser's question for a site's permission takes the popup away, so the popup cannot hear the answer. It names
 * the site before; the permission itself, when it comes, is the answer. Kept for this browser session only.
 */
export const rememberAwaited = (origin: string): Promise<void> =>
  browser.storage.session.set({ [key]: origin });

/** Switches the awaited site on if the permission that was added is its own, in the tabs that show it already, too. */
export async function answerAwaited(added: readonly string[]): Promise<void> {
  const { [key]: origin } = await browser.storage.session.get(key);
  if (typeof origin !== 'string' || !added.includes(matchPattern(origin))) return;
  await browser.storage.session.remove(key);
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
