import '../support/extension-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createSiteControl, readSites } from '../../src/sites';
import { fail, ok } from '../../src/shared';

const site = 'http://localhost:8080';
const sameHost = 'http://localhost:9090';
const pattern = 'http://localhost/*';

let granted: Set<string>;
let switchedOn: string[];
const control = () =>
  createSiteControl({
    permissions: {
      contains: ({ origins = [] }) => Promise.resolve(origins.every((origin) => granted.has(origin))),
      remove({ origins = [] }) {
        for (const origin of origins) granted.delete(origin);
        return Promise.resolve(true);
      },
    },
    now: () => 1_000,
    onSwitchedOn: (origin) => void switchedOn.push(origin),
  });

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  switchedOn = [];
});

describe('the choice for a site', () => {
  it('is on where the browser’s permission is granted, also without an event of the grant', async () => {
    granted.add(pattern);
    expect(await control().set(site, 'on')).toEqual(ok('on'));
    expect(await readSites()).toEqual({ [site]: { choice: 'on' } });
    expect(switchedOn).toEqual([site]);
  });

  it('stays as it was where the permission was declined, and a later grant changes nothing', async () => {
    const sites = control();
    await sites.set(site, 'off');
    await sites.awaitPermission(site);
    expect(await sites.set(site, 'on')).toEqual(fail('permission-declined', { values: ['localhost:8080'] }));
    expect(await readSites()).toEqual({ [site]: { choice: 'off' } });
    expect(await fakeBrowser.storage.session.get('awaitedSite')).not.toHaveProperty('awaitedSite.origin');
    await sites.granted([pattern]);
    expect(await readSites()).toEqual({ [site]: { choice: 'off' } });
    expect(switchedOn).toEqual([]);
  });

  it('is on once where the event of the grant and the page’s request come together', async () => {
    const sites = control();
    await sites.awaitPermission(site);
    granted.add(pattern);
    await Promise.all([sites.granted([pattern]), sites.set(site, 'on')]);
    expect(await readSites()).toEqual({ [site]: { choice: 'on' } });
  });

  it.each(['ask', 'off'] as const)('%s gives the permission back', async (state) => {
    const sites = control();
    granted.add(pattern);
    await sites.set(site, 'on');
    expect(await sites.set(site, state)).toEqual(ok(state));
    expect(granted).toEqual(new Set());
    expect(await readSites()).toEqual(state === 'off' ? { [site]: { choice: 'off' } } : {});
  });

  it('keeps the permission while another port of the host needs it', async () => {
    const sites = control();
    granted.add(pattern);
    await sites.set(site, 'on');
    await sites.set(sameHost, 'on');
    await sites.set(site, 'off');
    expect(granted).toEqual(new Set([pattern]));
    await sites.remove(sameHost);
    expect(granted).toEqual(new Set());
    expect(await readSites()).toEqual({ [site]: { choice: 'off' } });
  });

  it('ends a question about another site, which a grant does not answer any more', async () => {
    const sites = control();
    await sites.awaitPermission(site);
    await sites.set('https://mail.example', 'off');
    await sites.granted([pattern]);
    expect(await readSites()).toEqual({ 'https://mail.example': { choice: 'off' } });
  });

  it('is kept apart from the history of the site, and both are forgotten together', async () => {
    const sites = control();
    granted.add(pattern);
    await sites.set(site, 'on');
    expect(await sites.setHistory(site, true)).toEqual(ok(null));
    expect(await readSites()).toEqual({ [site]: { choice: 'on', history: true } });
    await sites.setHistory(site, false);
    expect(await readSites()).toEqual({ [site]: { choice: 'on' } });
    await sites.setHistory(site, true);
    expect(await sites.remove(site)).toEqual(ok(null));
    expect(await readSites()).toEqual({});
  });

  it('that cannot be stored fails with a code', async () => {
    granted.add(pattern);
    const { set } = fakeBrowser.storage.local;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('disk full'));
    try {
      expect(await control().set(site, 'on')).toMatchObject({
        ok: false,
        error: { code: 'storage-failed', detail: 'Error: disk full' },
      });
    } finally {
      fakeBrowser.storage.local.set = set;
    }
    expect(switchedOn).toEqual([]);
  });
});
