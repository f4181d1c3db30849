import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { importsIn, readSources, targetOf } from '../support/imports';
import { sourceFiles } from '../support/source-files';

/** Which module may import which. Kept in step with docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  text: ['shared'],
  filter: ['shared'],
  engine: ['shared', 'text'],
  offscreen: ['device'],
  proofreader: ['shared', 'text', 'engine', 'offscreen'],
  device: ['shared'],
  models: ['shared', 'device'],
  llm: ['shared', 'engine', 'models'],
  rewrite: ['shared', 'text', 'filter', 'engine'],
  editing: ['shared', 'text'],
  storage: ['shared', 'engine', 'models', 'filter'],
  sites: ['shared', 'storage'],
  messaging: ['shared', 'engine', 'device', 'models', 'rewrite', 'sites', 'storage'],
  ui: ['shared', 'text', 'filter', 'engine', 'rewrite'],
  background: [
    'shared',
    'filter',
    'engine',
    'offscreen',
    'proofreader',
    'llm',
    'device',
    'models',
    'rewrite',
    'storage',
    'sites',
    'messaging',
  ],
  content: ['shared', 'rewrite', 'messaging', 'editing', 'ui'],
  pages: [
    'shared',
    'filter',
    'engine',
    'device',
    'models',
    'rewrite',
    'storage',
    'sites',
    'messaging',
    'ui',
    'content',
  ],
  entrypoints: [
    'background',
    'content',
    'pages',
    'ui',
    'offscreen',
    'proofreader',
    'llm',
    'messaging',
    'shared',
  ],
};

/** Parts of modules that others load alone; everything else is imported from the module's index.ts. */
const entries = new Set([
  'shared/browser',
  'shared/words',
  'proofreader/worker',
  'llm/webllm/provide',
  // Each language model's engine has a public interface of its own.
  ...readdirSync('src/llm').map((engine) => `llm/${engine}`),
  'ui/card',
  'ui/controls',
]);

/** Packages that only some files may use. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  '@mlc-ai/web-llm': ['src/llm/webllm/'],
  'harper.js': ['src/proofreader/'],
  // The models have a database of their own, which the rest of the storage must not depend on.
  dexie: ['src/storage/', 'src/models/database.ts'],
};

const pure = ['text', 'filter', 'rewrite'];
const browserWords =
  /\b(?:chrome\.|browser\.|document\.|window\.(?:document|location|navigator|get|add|open)|navigator\.|localStorage|indexedDB|fetch\()/;

const moduleOf = (path: string): string => path.split('/')[path.startsWith('src/') ? 1 : 0] ?? '';

const files = sourceFiles(['src', 'entrypoints']);
const imports = [...readSources(files)].flatMap(([file, source]) =>
  importsIn(file, source).map((each) => ({
    ...each,
    file,
    module: moduleOf(file),
    target: targetOf(file, each.specifier),
  })),
);
const crossings = imports.flatMap(({ target, ...each }) =>
  target === undefined || moduleOf(target) === each.module ? [] : [{ ...each, target, to: moduleOf(target) }],
);

describe('imports between modules', () => {
  it('are read at all', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(crossings.length).toBeGreaterThan(10);
  });

  it('go one way', () => {
    const wrong = crossings.filter(({ module, to }) => !allowed[module]?.includes(to));
    expect(wrong.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([]);
  });

  it('name a module, not a file inside it', () => {
    const wrong = crossings.filter(
      ({ to, target }) => target !== `src/${to}` && !entries.has(target.replace(/^src\//, '')),
    );
    expect(wrong.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([]);
  });

  it('are allowed only where there are some', () => {
    const unused = Object.entries(allowed).flatMap(([from, targets]) =>
      targets
        .filter((to) => !crossings.some((each) => each.module === from && each.to === to))
        .map((to) => `${from} -> ${to}`),
    );
    expect(unused).toEqual([]);
  });

  it('make no cycle', () => {
    const reach = (from: string, seen: readonly string[]): void => {
      expect(seen.includes(from) ? [...seen, from].join(' -> ') : '').toBe('');
      for (const to of allowed[from] ?? []) reach(to, [...seen, from]);
    };
    for (const module of Object.keys(allowed)) reach(module, []);
  });
});

describe('packages stay in their module', () => {
  it.each(Object.entries(onlyIn))('%s only in %s', (name, places) => {
    const users = imports
      .filter(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`))
      .map(({ file }) => file);
    expect(users.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
    expect(places.filter((place) => !users.some((file) => file.startsWith(place)))).toEqual([]);
  });

  it('gives the polyfill one facade', () => {
    const users = imports.filter(
      ({ specifier, typeOnly }) => specifier === 'webextension-polyfill' && !typeOnly,
    );
    expect([...new Set(users.map(({ file }) => file))]).toEqual(['src/shared/browser.ts']);
  });

  it('keeps pure modules free of the browser', () => {
    const pureFiles = files.filter((file) => pure.includes(moduleOf(file)));
    const wrong = pureFiles.filter((file) => browserWords.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(wrong).toEqual([]);
    const facade = imports.filter(
      ({ module, target }) => pure.includes(module) && target === 'src/shared/browser',
    );
    expect(facade.map(({ file }) => file)).toEqual([]);
  });

  it('keeps editing free of the extension’s interfaces', () => {
    const wrong = files.filter(
      (file) =>
        moduleOf(file) === 'editing' &&
        /\b(?:chrome|browser)\./.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });

  it('writes the choices for sites in the background only', () => {
    const users = files.filter((file) =>
      /\b(?:updateSite|createSiteControl)\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(users).toEqual(['src/background/app.ts', 'src/sites/choices.ts', 'src/sites/site-control.ts']);
  });

  it('reaches the network in one place', () => {
    const callers = files.filter((file) =>
      // The extension's own files are not on the network.
      /(?<![.\w])fetch\((?!runtime\.getURL\()|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/.test(
        withoutComments(readFileSync(file, 'utf8')),
      ),
    );
    // Hands the browser's fetch to createLedgeredFetch(), the one function that may use it.
    expect(callers).toEqual(['src/background/models/library.ts']);
  });
});

describe('elements in a page', () => {
  it('have names that no page can define', () => {
    const names = files.flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const created = source.matchAll(/createElement(?:NS)?\(\s*(?:[^'"`,)]+,\s*)?['"`]([^'"`]+)/g);
      const written = source.matchAll(/<([a-z][a-z0-9]*-[a-z-]*)[\s>/]/g);
      return [...created, ...written].map(([, name = '']) => `${file}: ${name}`);
    });
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name.split(': ')[1]?.includes('-'))).toEqual([]);
  });
});

describe('files', () => {
  it('wire only, in entrypoints: 30 lines or fewer', () => {
    const long = files.filter(
      (file) =>
        file.startsWith('entrypoints/') &&
        /\.tsx?$/.test(file) &&
        readFileSync(file, 'utf8').split('\n').length > 31,
    );
    expect(long).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
