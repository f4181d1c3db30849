import { describe, expect, it } from 'vitest';

import { cyclesIn, importGraph, importsIn, readSources } from '../support/imports';
import { sourceFiles } from '../support/source-files';

const cyclesOf = (sources: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  cyclesIn(importGraph(new Map(Object.entries(sources))));

describe('imports of the repository', () => {
  const files = sourceFiles(['src', 'entrypoints', 'scripts', 'bench', 'tests']);
  const graph = importGraph(readSources(files));

  it('make no cycle between files, types counted', () => {
    expect(graph.size).toBeGreaterThan(500);
    expect([...graph.values()].flat().length).toBeGreaterThan(graph.size);
    expect(cyclesIn(graph).map((cycle) => [...cycle, cycle[0]].join(' -> '))).toEqual([]);
  });

  it('are read from every kind of file', () => {
    expect(graph.get('entrypoints/background.ts')).toContain('src/background/index.ts');
    expect(graph.get('src/ui/card/card.tsx')).toContain('src/ui/card/header.tsx');
    expect(graph.get('src/ui/card/index.ts')).toContain('src/ui/card/mount.tsx');
  });
});

describe('a cycle is found', () => {
  it.each([
    ['values', `import { b } from './b'; export const a = b;`],
    ['types', `import type { B } from './b'; export type A = B;`],
    ['types among values', `import { type B } from './b'; export type A = B;`],
    ['a namespace', `import * as b from './b'; export const a = b;`],
    ['a side effect', `import './b';`],
    ['a re-export', `export { b } from './b';`],
    ['a re-exported type', `export type { B } from './b';`],
    ['a re-export of everything', `export * from './b';`],
    ['a re-export of every type', `export type * from './b';`],
    ['a dynamic import', `export const a = () => import('./b');`],
    ['a dynamic import after letters of two units', `export const a = ['😀é', () => import("./b")];`],
    ['an import over several lines', `import {\n  b,\n  c, // not './c'\n} from\n  './b';\nexport { b, c };`],
    ['an import without semicolons', `const x = 1\nimport { b } from './b'\nexport { x, b }`],
    ['an extension', `import { b } from './b.ts'; export const a = b;`],
  ])('of %s', (_, source) => {
    expect(cyclesOf({ 'src/a.ts': source, 'src/b.ts': `import type { A } from './a';` })).toEqual([
      ['src/a.ts', 'src/b.ts'],
    ]);
  });

  it('through an index, a component and an entry point', () => {
    const cycle = cyclesOf({
      'entrypoints/page/main.ts': `import { Page } from '../../src/page';`,
      'src/page/index.ts': `export { Page } from './page';`,
      'src/page/page.tsx': `import { start } from '../../entrypoints/page/main'; export const Page = () => <p />;`,
    });
    expect(cycle).toEqual([['entrypoints/page/main.ts', 'src/page/index.ts', 'src/page/page.tsx']]);
  });

  it('through 300 files', () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
    const sources = names.map((name, index) => [
      `${name}.ts`,
      `import type { T } from './${names[(index + 1) % names.length]}';`,
    ]);
    expect(cyclesOf(Object.fromEntries(sources)).map(({ length }) => length)).toEqual([300]);
  });

  it('of a file with itself', () => {
    expect(cyclesOf({ 'a.ts': `export type { A } from './a';` })).toEqual([['a.ts']]);
  });

  it('beside others, each of them', () => {
    const cycles = cyclesOf({
      'a.ts': `import './b'; import './c';`,
      'b.ts': `import './a';`,
      'c.ts': `import './d';`,
      'd.ts': `import './c';`,
      'e.ts': `import './a';`,
    });
    expect(cycles).toEqual([
      ['a.ts', 'b.ts'],
      ['c.ts', 'd.ts'],
    ]);
  });
});

describe('no cycle is found', () => {
  it('where two ways lead to the same file', () => {
    expect(
      cyclesOf({
        'a.ts': `import './b'; import './c';`,
        'b.ts': `import './c';`,
        'c.ts': `export const c = 1;`,
      }),
    ).toEqual([]);
  });

  it('in comments, texts and packages', () => {
    const source = `// import './b';\n/* import './b'; */\nexport const text = "import './b'";\nimport 'b';`;
    expect(cyclesOf({ 'a.ts': source, 'b.ts': `import './a';` })).toEqual([]);
  });
});

describe('an import', () => {
  it('is of types alone where every name of it is', () => {
    const typeOnly = (source: string): unknown => importsIn('a.ts', source).map((each) => each.typeOnly);
    expect(typeOnly(`import type { A, B } from './b';`)).toEqual([true]);
    expect(typeOnly(`import { type A, type B } from './b';`)).toEqual([true]);
    expect(typeOnly(`import { type A, b } from './b';`)).toEqual([false]);
    expect(typeOnly(`import './b';`)).toEqual([false]);
    expect(typeOnly(`export type { A } from './b';`)).toEqual([true]);
  });

  it('of a source that cannot be parsed is an error', () => {
    expect(() => importsIn('a.ts', `import { from './b';`)).toThrow('a.ts');
  });
});
