import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

import { parseSync } from 'vite';

/** The source text of each file, by its path from the repository's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** As written: './types', 'valibot'. */
  readonly specifier: string;
  /** Only types are imported: nothing is left of it after the build. */
  readonly typeOnly: boolean;
}

/** For each file the files that it imports, types counted. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export const readSources = (files: readonly string[]): Sources =>
  new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/**
 * Every import of a file: static, for its side effects, re-exported, or dynamic with a literal specifier. One with
 * several names may be listed several times.
 * @throws Error where the source cannot be parsed.
 */
export function importsIn(file: string, source: string): readonly Import[] {
  const { errors, module } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    );
  const dynamic = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => source.slice(start, end))
    .filter((expression) => /^(?:'.*'|".*")$/.test(expression))
    .map((literal) => ({ specifier: literal.slice(1, -1), typeOnly: false }));
  return [...imported, ...exported, ...dynamic];
}

/** Path of a relative import from the repository's root, as written: an extension or `/index` may be missing. */
export const targetOf = (file: string, specifier: string): string | undefined =>
  specifier.startsWith('.') ? join(dirname(file), specifier) : undefined;

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

export function importGraph(sources: Sources): ImportGraph {
  const importedBy = (file: string, source: string): string[] =>
    importsIn(file, source).flatMap(({ specifier }) => {
      const target = targetOf(file, specifier);
      if (target === undefined) return [];
      return endings.map((ending) => target + ending).find((path) => sources.has(path)) ?? [];
    });
  return new Map(
    [...sources].map(([file, source]) => [file, [...new Set(importedBy(file, source))]] as const),
  );
}

/** Files that import themselves through others, as short cycles: every such file is in one of them. */
export function cyclesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const listed = new Set<string>();
  return [...graph.keys()].flatMap((file) => {
    const cycle = listed.has(file) ? undefined : shortestCycle(file, graph);
    for (const member of cycle ?? []) listed.add(member);
    return cycle ? [cycle] : [];
  });
}

/** Breadth first: the first path that leads back is the shortest. */
function shortestCycle(start: string, graph: ImportGraph): readonly string[] | undefined {
  const paths = [[start]];
  const reached = new Set<string>();
  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? start) ?? []) {
      if (next === start) return path;
      if (reached.has(next)) continue;
      reached.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}
