import { describe, expect, it } from 'vitest';

import { anyOf, list, pattern } from '../../src/shared';

describe('expressions and lists on several lines', () => {
  it('line breaks and indentation do not count, escapes stay as they are', () => {
    expect(pattern`
      (?<![\p{L}])(?:
        how \d{1,3}
        |[ ]what\n
      )
    `).toBe(String.raw`(?<![\p{L}])(?:how \d{1,3}|[ ]what\n)`);
  });

  it('alternatives are joined, and a part that is put in keeps its own line breaks', () => {
    const part = '\n  x';
    expect(anyOf`
      one ${part}
      ${part}
      two
    `).toBe(`one ${part}|${part}|two`);
  });

  it('a list has one entry a line, indented or not', () => {
    const indented = list`
      don't
      p.º
    `;
    expect(indented).toEqual(["don't", 'p.º']);
    expect(list`
don't
p.º
`).toEqual(indented);
  });
});
