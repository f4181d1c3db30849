import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { list } from '../../src/shared';
import { gitTool, pathOf } from '../../scripts/tools';

const most = 120;

/** Folders that still hold longer lines. A folder leaves this list when it holds none; nothing is added to it. */
const notYet = list`
  tests/editing/
  tests/models/
  tests/pages/
  tests/proofreader/
  tests/repository/architecture.test.ts
  tests/rewrite/
  tests/scripts/
  tests/ui/
`;

const isLong = (line: string): boolean => Array.from(line).length > most;

describe(`no line of a source file is longer than ${most} characters`, () => {
  const files = execFileSync(pathOf(gitTool), ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(?:ts|tsx|css|mjs)$/.test(file));
  const long = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isLong(line) ? [`${file}:${index + 1}`] : [])),
  );
  const isOf =
    (folder: string) =>
    (place: string): boolean =>
      place.startsWith(folder);

  it('in folders that are done', () => {
    expect(long.filter((place) => !notYet.some((folder) => isOf(folder)(place)))).toEqual([]);
  });

  it.each(notYet)('%s is not done yet', (folder) => {
    expect(long.some(isOf(folder))).toBe(true);
  });
});
