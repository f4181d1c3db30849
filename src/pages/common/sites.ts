import { ask } from '../../messaging';
import { matchPattern, type SiteState } from '../../sites';
import type { Result } from '../../shared';
import { browser } from '../../shared/browser';

/** Changes what the extension may do on a site; called inside the click. The background looks at what was granted. */
export async function setSite(origin: string, state: SiteState): Promise<Result<SiteState>> {
  if (state === 'on') await askPermission(origin);
  return ask(browser.runtime, 'site.set', { origin, state });
}

/**
 * The browser asks the person. That question must be the first thing in the click, and it closes the popup, so the
 * background keeps the name of the site meanwhile.
 */
async function askPermission(origin: string): Promise<void> {
  const answered = browser.permissions.request({ origins: [matchPattern(origin)] });
  const named = ask(browser.runtime, 'site.awaiting', { origin });
  try {
    await Promise.all([answered, named]);
  } catch (thrown) {
    await ask(browser.runtime, 'site.awaitingOver', {});
    throw thrown;
  }
}
