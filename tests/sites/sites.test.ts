import { describe, expect, it } from 'vitest';

import {
  matchPattern,
  patternsToRegister,
  reachOf,
  revokeAll,
  stateOf,
  createSiteSync,
  syncRegistration,
  type SiteSettings,
} from '../../src/sites';

describe('where the extension may work', () => {
  it.each([
    ['https://example.org/mail?x=1', 'https://example.org'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://127.0.0.1:3000/a', 'http://127.0.0.1:3000'],
    ['https://user:pw@example.org:8443/x', 'https://example.org:8443'],
  ])('%s is reachable as %s', (url, origin) => {
    expect(reachOf(url)).toEqual({ reachable: true, origin });
  });

  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['chrome-extension://abc/popup.html', 'browser-page'],
    ['view-source:https://example.org/', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/', 'store'],
    ['file:///home/me/a.html', 'file'],
    ['', 'no-page'],
    [undefined, 'no-page'],
    ['not an address', 'no-page'],
  ])('%s is not: %s', (url, why) => {
    expect(reachOf(url)).toEqual({ reachable: false, why });
  });

  it('makes patterns that browsers accept: without a port', () => {
    expect(matchPattern('http://localhost:8080')).toBe('http://localhost/*');
    expect(matchPattern('https://example.org')).toBe('https://example.org/*');
  });
});

describe('which sites get the writer registered', () => {
  const sites = {
    'https://on.example': { choice: 'on' },
    'https://off.example': { choice: 'off' },
    'https://history.example': { history: true },
    'https://revoked.example': { choice: 'on' },
  } as const;

  it('only those that are on and still granted', () => {
    expect(
      patternsToRegister(sites, [
        'https://on.example/*',
        'https://off.example/*',
        'https://history.example/*',
      ]),
    ).toEqual(['https://on.example/*']);
  });

  it('treats a site nobody spoke about as ask', () => {
    expect(stateOf(sites, 'https://history.example')).toBe('ask');
    expect(stateOf(sites, 'https://new.example')).toBe('ask');
    expect(stateOf({}, 'constructor')).toBe('ask');
  });
});

/** A browser that remembers registrations and permissions, and refuses what the real one refuses. */
function fakeBrowser(granted: string[]) {
  let scripts: { id: string; matches?: string[]; js?: string[] }[] = [];
  let writes = 0;
  return {
    get scripts() {
      return scripts;
    },
    get writes() {
      return writes;
    },
    granted: () => granted,
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(scripts as never),
      registerContentScripts: (added: never[]) => {
        writes += 1;
        for (const { id } of added as { id: string }[])
          if (scripts.some((each) => each.id === id))
            return Promise.reject(new Error(`Duplicate script ID '${id}'`));
        scripts = [...scripts, ...added];
        return Promise.resolve();
      },
      unregisterContentScripts: () => {
        writes += 1;
        scripts = [];
        return Promise.resolve();
      },
    },
    permissions: {
      getAll: () => Promise.resolve({ origins: granted, permissions: ['storage'] as never[] }),
      remove: ({ origins }: { origins?: string[] }) => {
        granted = granted.filter((each) => !origins?.includes(each));
        return Promise.resolve(true);
      },
    },
  };
}

describe('registration', () => {
  it('registers, changes and unregisters with the choices', async () => {
    const browser = fakeBrowser(['https://a.example/*', 'https://b.example/*']);
    await syncRegistration(browser, { 'https://a.example': { choice: 'on' } });
    expect(browser.scripts.map(({ matches }) => matches)).toEqual([['https://a.example/*']]);
    await syncRegistration(browser, {
      'https://a.example': { choice: 'on' },
      'https://b.example': { choice: 'on' },
    });
    expect(browser.scripts.map(({ matches }) => matches)).toEqual([
      ['https://a.example/*', 'https://b.example/*'],
    ]);
    await syncRegistration(browser, { 'https://a.example': { choice: 'off' } });
    expect(browser.scripts).toEqual([]);
  });

  it('registers the file of today where version 0.1.0 registered another', async () => {
    const browser = fakeBrowser(['https://a.example/*']);
    const sites: Record<string, SiteSettings> = { 'https://a.example': { choice: 'on' } };
    await syncRegistration(browser, sites);
    const [today] = browser.scripts;
    await browser.scripting.unregisterContentScripts();
    await browser.scripting.registerContentScripts([
      { ...today, js: ['content-scripts/writer.js'] } as never,
    ]);
    await syncRegistration(browser, sites);
    expect(browser.scripts.map(({ js }) => js)).toEqual([today?.js]);
    const { writes } = browser;
    await syncRegistration(browser, sites);
    expect(browser.writes).toBe(writes);
  });

  it('ends with the latest choices when an earlier look takes longer', async () => {
    const browser = fakeBrowser(['https://a.example/*']);
    let answer = (): void => undefined;
    const slow = new Promise<Record<string, SiteSettings>>((resolve) => {
      answer = () => resolve({});
    });
    const looks = [
      slow,
      Promise.resolve<Record<string, SiteSettings>>({ 'https://a.example': { choice: 'on' } }),
    ];
    const sync = createSiteSync(browser, async () => (await looks.shift()) ?? {});
    const both = [sync(), sync()];
    await new Promise((resolve) => setImmediate(resolve));
    answer();
    await Promise.all(both);
    expect(browser.scripts.map(({ matches }) => matches)).toEqual([['https://a.example/*']]);
  });

  it('leaves the browser alone when nothing changed', async () => {
    const browser = fakeBrowser(['https://a.example/*']);
    await syncRegistration(browser, { 'https://a.example': { choice: 'on' } });
    const { writes } = browser;
    await syncRegistration(browser, { 'https://a.example': { choice: 'on' } });
    expect(browser.writes).toBe(writes);
  });

  it('gives everything back', async () => {
    const browser = fakeBrowser(['https://a.example/*', 'https://b.example/*']);
    await syncRegistration(browser, { 'https://a.example': { choice: 'on' } });
    expect(await revokeAll(browser)).toEqual({ origins: 2 });
    expect(browser.scripts).toEqual([]);
    expect(browser.granted()).toEqual([]);
  });
});
