import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { describe as describePackage, notices, noticesFile } from '../../scripts/third-party/notices';
import { licences } from '../../src/pages/options/licences';
import { sourceFiles } from '../support/source-files';

/** Licences under which the extension may ship somebody's work beside its own MIT licence. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const text = readFileSync(noticesFile, 'utf8');
const noticed = [...text.matchAll(/^(\S+) (\d\S*) \(([^)]+)\)$/gm)].map(
  ([, name = '', version, licence]) => ({
    name,
    version,
    licence,
  }),
);

/** Packages whose code the sources import; build tools bring their own share of a bundle. */
const imported = new Set(
  sourceFiles(['src', 'entrypoints'])
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^'.#][^']*)'/gm,
      ),
    ])
    .flatMap(([, specifier]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier ?? '') ?? [])
    .filter((name) => name !== 'wxt'),
);

describe('licences', () => {
  it('of every package that the extension depends on are known and allowed', () => {
    const production = Object.entries(lock.packages)
      .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
      .map(([path]) => describePackage(path.replace(/^node_modules\//, '')));
    expect(production.length).toBeGreaterThan(10);
    expect(production.filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
  });

  it('are shipped in full, for the versions that are installed', () => {
    expect(noticed.length).toBeGreaterThan(10);
    // Written by `npm run third-party`.
    expect(text).toBe(notices([...new Set(noticed.map(({ name }) => name))]));
    expect([...imported].filter((name) => !noticed.some((one) => one.name === name))).toEqual([]);
    expect(noticed.filter(({ licence = '' }) => !allowed.includes(licence))).toEqual([]);
  });

  it('are named in the options, under About', () => {
    expect(imported.size).toBeGreaterThan(10);
    expect(licences).toEqual([...imported].toSorted().map(describePackage));
  });
});
