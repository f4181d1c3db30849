import { ask } from '../../messaging';
import { matchPattern, stateOf, type SiteState, readSites, updateSite } from '../../sites';
import { fail, ok, type Result } from '../../shared';
import { browser } from '../../shared/browser';

/**
 * Changes what the extension may do on a site. For 'on' the browser asks the person; that question must be the first
 * thing in the click, and it closes the popup, so the background keeps the name of the site meanwhile.
 */
export function setSite(origin: string, state: SiteState): Promise<Result<SiteState>> {
  if (state !== 'on') return leaveSite(origin, state);
  const answer = browser.permissions.request({ origins: [matchPattern(origin)] });
  const named = ask(browser.runtime, 'site.awaiting', { origin });
  return switchOnIfGranted(origin, answer, named);
}

async function switchOnIfGranted(
  origin: string,
  answer: Promise<boolean>,
  named: Promise<unknown>,
): Promise<Result<SiteState>> {
  let granted = false;
  try {
    [granted] = await Promise.all([answer, named]);
  } finally {
    if (!granted) await ask(browser.runtime, 'site.awaitingOver', {});
  }
  if (!granted) return fail('permission-declined', { values: [new URL(origin).host] });
  await writeChoice(origin, 'on');
  return ok<SiteState>('on');
}

async function leaveSite(origin: string, state: 'ask' | 'off'): Promise<Result<SiteState>> {
  await ask(browser.runtime, 'site.awaitingOver', {});
  await writeChoice(origin, state);
  await givePermissionBack(origin);
  return ok(state);
}

const writeChoice = (origin: string, state: SiteState): Promise<void> =>
  updateSite(origin, { choice: state === 'ask' ? undefined : state });

/** Ports share a permission: it goes back only when no other site that is on needs it. */
async function givePermissionBack(origin: string): Promise<void> {
  const pattern = matchPattern(origin);
  const sites = await readSites();
  const needed = Object.keys(sites).some(
    (other) => stateOf(sites, other) === 'on' && matchPattern(other) === pattern,
  );
  if (!needed) await browser.permissions.remove({ origins: [pattern] });
}

/** Forgets everything that was chosen for a site and gives its permission back. */
export async function removeSite(origin: string): Promise<Result<void>> {
  await updateSite(origin, { choice: undefined, history: undefined });
  await givePermissionBack(origin);
  return ok(undefined);
}
