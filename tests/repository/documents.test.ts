import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const documents = tracked.filter((file) => file === 'README.md' || /^docs\/.*\.md$/.test(file));
const read = (file: string): string => readFileSync(file, 'utf8');

describe('README and docs', () => {
  it('are there', () => {
    expect(documents).toContain('README.md');
    expect(documents).toContain('docs/privacy.md');
  });

  it.each(documents)('%s links to files that exist', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#]+)[^)]*\)|(?:src|srcset|href)="([^"#]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  it.each(documents)('%s names files that exist', (document) => {
    const named = [
      ...read(document).matchAll(/`((?:src|tests|scripts|bench|docs|entrypoints|public)\/[\w./-]+)`/g),
    ].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  /** “…” behind the name of a test file are names of tests in it. */
  it.each(documents)('%s names tests that exist', (document) => {
    const flat = read(document).replaceAll(/\s+/g, ' ');
    const missing = [...flat.matchAll(/`(tests\/[\w./-]+\.test\.tsx?)`((?:, “[^”]+”)+)/g)].flatMap(
      ([, file = '', names = '']) =>
        [...names.matchAll(/“([^”]+)”/g)]
          .map(([, name = '']) => name)
          .filter((name) => !existsSync(file) || !read(file).includes(name))
          .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names commands that exist', (document) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('README', () => {
  it('has pictures that load quickly', () => {
    const pictures = tracked.filter((file) => file.startsWith('docs/images/'));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => statSync(file).size > 200_000)).toEqual([]);
  });

  it('says why for each permission that the manifest asks for, and for no other', () => {
    const [, table = ''] = read('README.md').split('## Permissions, and why');
    const explained = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    const config = read('wxt.config.ts');
    const [, list = ''] = /permissions: \[([\s\S]*?)\n {4}\]/.exec(config) ?? [];
    const asked = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name).filter((name) => name !== 'firefox');
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(explained)).toEqual(new Set(asked));
  });
});

describe('tracked files', () => {
  const texts = tracked.filter((file) => /\.(?:tsx?|mjs|json|md|html|css|ya?ml|txt)$|\.ci\/run$/.test(file));

  it('name no folder of one machine and nothing outside the repository', () => {
    // Put together here, so that this file does not name them either.
    const folders = [
      ...['home', 'Users', 'work', 'root'].map((name) => `/${name}/`),
      ...['design', 'data', 'models', 'hooks'].map((name) => `../shared/${name}`),
    ];
    const naming = texts.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => folders.some((folder) => new RegExp(`(?<![\\w.:/*-])${folder}`).test(line)))
        .map((line) => `${file}: ${line.trim().slice(0, 120)}`),
    );
    expect(naming).toEqual([]);
  });

  it('give every command in .ci/run and package.json a file', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap((script) =>
      [...script.matchAll(/(?:^|\s)((?:scripts|bench)\/[\w./-]+)/g)].map(([, file = '']) => file),
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
