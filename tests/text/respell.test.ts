import { describe, expect, it } from 'vitest';

import { applyChanges, diffChanges } from '../../src/text';

const pairs = (original: string, revised: string): string[] => {
  const changes = diffChanges(original, revised);
  expect(applyChanges(original, changes)).toBe(revised);
  return changes.map(({ start, end, replacement }) => `${original.slice(start, end)} > ${replacement}`);
};

describe('neighbouring misspellings are decided about one by one', () => {
  it.each([
    ['I recieve alot of mail.', 'I receive a lot of mail.', ['recieve > receive', 'alot > a lot']],
    ['We definately cant go.', "We definitely can't go.", ['definately > definitely', "cant > can't"]],
    ['some one recieved it', 'someone received it', ['some one > someone', 'recieved > received']],
    ['Wensday is freind day', 'Wednesday is friend day', ['Wensday > Wednesday', 'freind > friend']],
  ])('%s', (original, revised, expected) => {
    expect(pairs(original, revised)).toEqual(expected);
  });

  it.each([
    ['We are going home now.', 'We shall leave soon.', 1],
    ['it is what it is', 'such is life', 1],
  ])('a phrase put differently stays one change: %s', (original, revised, count) => {
    expect(pairs(original, revised)).toHaveLength(count);
  });
});
