import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { sourceFiles } from '../support/source-files';

/** What the browser would write into its session files, where a wipe does not reach it. */
const holdsText = (tag: string): boolean => !/type="(?:radio|checkbox|file)"/.test(tag);

it('every field for text keeps what is typed out of the browser’s session files', () => {
  const fields = sourceFiles(['src/ui', 'src/pages']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<(?:textarea|input)\b.*?\/>/gs)]
      .map(([tag]) => tag)
      .filter(holdsText)
      .map((tag) => ({ file, isOff: tag.includes('autocomplete="off"') })),
  );
  expect(fields.length).toBeGreaterThan(3);
  expect(fields.filter(({ isOff }) => !isOff)).toEqual([]);
});
