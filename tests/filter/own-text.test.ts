import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { mostNoted, notedOf } from '../../tools/filter/measure/own-text';
import { readOwnTexts } from '../../tools/filter/measure/own-text-sets';

/** Another seed than that of the bench: other paragraphs and lines of the same packages. */
const texts = readOwnTexts(resolve(import.meta.dirname, '../..'), { documents: 300, code: 200 }, 1);

describe('ordinary own text gets no note', () => {
  it.each([
    ['paragraphs of the READMEs of installed packages', texts.documents, 300],
    ['lines of their code', texts.code, 200],
    ['lines of support, chat and office mails', texts.everyday, 150],
  ] as const)(
    '%s',
    async (_name, set, least) => {
      expect(set.length).toBeGreaterThanOrEqual(least);
      const noted = await notedOf(set);
      // One more than allowed shows the texts instead of a bare number.
      expect(noted.length / set.length > mostNoted ? noted : []).toEqual([]);
    },
    60_000,
  );
});
