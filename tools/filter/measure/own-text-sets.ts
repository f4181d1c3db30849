import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

import { createRandom } from '../train/random';

/** Ordinary texts that a person may select, none of which deserves a note. */
export interface OwnTexts {
  /** Paragraphs of the READMEs of installed packages. */
  readonly documents: readonly string[];
  /** Single lines of the source files of installed packages. */
  readonly code: readonly string[];
  /** Lines of support mails, chats and office mails, written for this set. */
  readonly everyday: readonly string[];
}

export interface Amounts {
  readonly documents: number;
  readonly code: number;
}

/** So that no package outweighs the others. */
const most = { paragraphs: 12, files: 4, lines: 8 };
const sourceFiles: ReadonlySet<string> = new Set([
  '.js',
  '.mjs',
  '.cjs',
  '.ts',
  '.mts',
  '.css',
  '.html',
  '.json',
  '.yml',
  '.yaml',
  '.sh',
]);
const sourceFolders = ['.', 'src', 'lib', 'dist', 'bin'];

/** Draws texts from the packages under node_modules; the same seed and the same lockfile give the same texts. */
export function readOwnTexts(root: string, { documents, code }: Amounts, seed: number): OwnTexts {
  const random = createRandom(seed);
  const some = <T>(items: readonly T[], count: number): T[] => random.shuffle([...items]).slice(0, count);
  const packages = packagesOf(join(root, 'node_modules'));
  return {
    documents: some(
      packages.flatMap((folder) => some(paragraphsOf(folder), most.paragraphs)),
      documents,
    ),
    code: some(
      packages.flatMap((folder) =>
        some(sourcesOf(folder), most.files).flatMap((file) => some(linesOf(file), most.lines)),
      ),
      code,
    ),
    everyday: linesOf(join(root, 'tools/filter/measure/sets/everyday.txt')),
  };
}

function packagesOf(modules: string): readonly string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
    )
    .sort()
    .map((name) => join(modules, name));
}

function paragraphsOf(folder: string): readonly string[] {
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) return [];
  return readFileSync(readme, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(({ length }) => length >= 25 && length <= 1500);
}

function sourcesOf(folder: string): readonly string[] {
  return sourceFolders
    .map((name) => join(folder, name))
    .filter((inner) => existsSync(inner))
    .flatMap((inner) =>
      readdirSync(inner, { withFileTypes: true })
        .filter((entry) => entry.isFile() && sourceFiles.has(extname(entry.name)))
        .map(({ name }) => join(inner, name)),
    )
    .sort();
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(({ length }) => length >= 3 && length <= 300);
