import '../support/extension-globals';

import { beforeAll, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { reasons, type Change, type Reason } from '../../src/text';
import { changeName, reasonText } from '../../src/ui/card/words';
import { readEnglish } from '../support/english';

beforeAll(async () => {
  Object.assign(fakeBrowser.i18n, { getMessage: await readEnglish() });
});

function suggestion(before: string, replacement: string, about: Partial<Change> = {}) {
  const change = { start: 0, end: before.length, replacement, certainty: 'sure' as const, ...about };
  return { id: 0, before, choice: 'pending' as const, change };
}
const reasonOf = (before: string, after: string, reason: Reason): string =>
  reasonText(suggestion(before, after, { reason })) ?? '';

describe('the reason of a change', () => {
  it.each(reasons)('%s: a sentence with both texts', (reason) => {
    expect(reasonOf('teh', 'the', reason)).toMatch(/^“teh” → “the”: \S.*[^.]$/);
  });

  it.each(reasons)('%s: one line of a narrow card', (reason) => {
    // 320 CSS pixels hold about this many characters.
    expect(reasonOf('a', 'b', reason).length).toBeLessThanOrEqual(48);
  });

  it.each(reasons)('%s: no empty quotation marks for what is added or removed', (reason) => {
    expect(reasonOf('', ',', reason)).toMatch(/^Add “,”: \S/);
    expect(reasonOf('the ', '', reason)).toMatch(/^Remove “the”: \S/);
    expect(reasonOf('  ', ' ', reason)).toMatch(/^Remove “␣”: \S/);
  });

  it('is another one for each kind', () => {
    expect(new Set(reasons.map((reason) => reasonOf('a', 'b', reason))).size).toBe(reasons.length);
  });

  it('keeps signs that have a meaning in messages as they are', () => {
    expect(reasonOf('$1 | $2', '$& $9', 'number')).toContain('“$1 | $2” → “$& $9”');
  });

  it('is short for a long change, and none where no rule gave one', () => {
    expect(reasonOf('a'.repeat(500), 'b'.repeat(500), 'set_phrase').length).toBeLessThan(120);
    expect(reasonText(suggestion('a', 'b'))).toBeUndefined();
  });
});

describe('the name of a change', () => {
  it.each([
    ['sure', 'Replace “less” with “fewer”, not decided'],
    ['check', 'Replace “less” with “fewer”, please check, not decided'],
    ['possible', 'Replace “less” with “fewer”, perhaps, not decided'],
  ] as const)('%s: %s', (certainty, name) => {
    expect(changeName(suggestion('less', 'fewer', { certainty }))).toBe(name);
  });
});
