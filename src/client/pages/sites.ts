import { matchPattern, stateOf, type SiteState } from '../../permissions';
import { fail, ok, type Result } from '../../shared';
import { browser } from '../../shared/browser';
import { readSites, updateSite } from '../../storage';

/**
 * Changes what the extension may do on a site. For 'on' the browser asks the person; that question must be the first
 * thing in the click, and it can close the popup, so the choice is written before the answer is known and taken back
 * when it is no. Without the permission an 'on' does nothing: nothing is registered for the site.
 */
export function setSite(origin: string, state: SiteState): Promise<Result<SiteState>> {
  const origins = [matchPattern(origin)];
  if (state !== 'on') return leaveSite(origin, state);
  const asked = browser.permissions.request({ origins });
  const written = updateSite(origin, { choice: 'on' });
  return Promise.all([asked, written]).then(async ([granted]) => {
    if (granted) return ok<SiteState>('on');
    await writeChoice(origin, 'ask');
    return fail('permission-declined', { values: [new URL(origin).host] });
  });
}

async function leaveSite(origin: string, state: 'ask' | 'off'): Promise<Result<SiteState>> {
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
