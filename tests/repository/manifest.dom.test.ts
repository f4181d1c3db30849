import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly permissions: readonly string[];
  readonly commands: Readonly<Record<string, { readonly suggested_key: { default: string; mac: string } }>>;
  readonly optional_host_permissions?: readonly string[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
}

/** What was built for a browser; `npm test` builds both before. */
const manifestOf = (browser: 'chrome' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const [, rest = ''] = readme.split('## Permissions, and why');
const [section = ''] = rest.split('\n## ');
const explained = new Set([...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name));

describe('the README about what was built', () => {
  it('explains each permission, and no other', () => {
    expect(explained).toEqual(new Set(manifestOf('chrome').permissions));
    expect(manifestOf('firefox').permissions.filter((name) => !explained.has(name))).toEqual([]);
  });

  it('names the optional hosts', () => {
    const hosts = manifestOf('chrome').optional_host_permissions ?? [];
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter((host) => !section.includes(`\`${host}\``))).toEqual([]);
  });

  it('names the suggested keys of each system', () => {
    const keys = (['chrome', 'firefox'] as const)
      .flatMap((browser) => Object.values(manifestOf(browser).commands))
      .flatMap(({ suggested_key: { default: usual, mac } }) => [usual, mac.replace('MacCtrl', 'Ctrl')]);
    expect(new Set(keys).size).toBe(5);
    expect(keys.filter((key) => !readme.includes(key))).toEqual([]);
  });

  it('names the oldest versions that it installs on', () => {
    expect(readme).toContain(`${manifestOf('chrome').minimum_chrome_version} and later`);
    const oldest = manifestOf('firefox').browser_specific_settings?.gecko.strict_min_version ?? '';
    expect(readme).toContain(`Firefox ${Number.parseInt(oldest, 10)} and later`);
  });

  it('ships the licences of what is inside', () => {
    const shipped = readFileSync('.output/chrome-mv3/third-party-licences.txt', 'utf8');
    expect(shipped).toBe(readFileSync('public/third-party-licences.txt', 'utf8'));
  });
});
