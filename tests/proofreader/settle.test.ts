import { describe, expect, it } from 'vitest';

import { paragraphsOf, settle, type FindEdits } from '../../src/proofreader/settle';
import { written } from './written';

/** Replaces each `from` by its `to`, as the rule of that name. */
const rules =
  (...pairs: readonly (readonly [rule: string, from: string, to: string])[]): FindEdits =>
  async (text, suspended) => {
    const [first] = pairs.filter(([rule, from]) => !suspended.has(rule) && text.includes(from));
    if (first === undefined) return [];
    const [rule, from, to] = first;
    const start = text.indexOf(from);
    return [
      {
        start,
        end: start + from.length,
        replacement: to,
        rule,
        reason: 'spelling',
        certainty: 'sure',
        weight: 1,
      },
    ];
  };

const settled = async (text: string, findEdits: FindEdits): Promise<string> =>
  written(text, await settle(text, findEdits));

describe('correcting until nothing is left', () => {
  it('corrects what an earlier correction uncovered', async () => {
    const findEdits = rules(['Apostrophe', 'dont', "don't"], ['Agreement', "He don't", "He doesn't"]);
    expect(await settled('He dont care.', findEdits)).toBe("He doesn't care.");
  });

  it('leaves alone what two rules would turn back and forth, and corrects the rest', async () => {
    const findEdits = rules(
      ['Spelling', 'teh', 'the'],
      ['Split', 'everyday', 'every day'],
      ['Join', 'every day', 'everyday'],
    );
    expect(await settled('teh everyday life', findEdits)).toBe('the everyday life');
    expect(await settled('teh every day life', findEdits)).toBe('the every day life');
  });

  it('suspends a rule that finds its own work to correct for ever', async () => {
    const findEdits = rules(['Growing', 'so', 'so so'], ['Spelling', 'teh', 'the']);
    expect(await settled('teh plan is so good', findEdits)).toBe('the plan is so good');
  });

  it.each(['everyday', 'every day', 'teh everyday', 'so teh every day'])('is stable: %j', async (text) => {
    const findEdits = rules(
      ['Spelling', 'teh', 'the'],
      ['Split', 'everyday', 'every day'],
      ['Join', 'every day', 'everyday'],
      ['Growing', 'so', 'so so'],
    );
    const once = await settled(text, findEdits);
    expect(await settled(once, findEdits)).toBe(once);
  });
});

describe('paragraphs', () => {
  it.each([
    ['One.\nStill one.\n\nTwo.', ['One.\nStill one.', '\n\n', 'Two.']],
    ['One.\r\n\r\n  Two.', ['One.\r', '\n\r\n  ', 'Two.']],
    ['See:\n```\na\n\nb\n```\nand so on.\n\nEnd.', ['See:\n```\na\n\nb\n```\nand so on.', '\n\n', 'End.']],
    ['Open ```a\n\nb', ['Open ```a\n\nb']],
    ['', ['']],
  ])('%j', (text, parts) => {
    expect(paragraphsOf(text)).toEqual(parts);
    expect(paragraphsOf(text).join('')).toBe(text);
  });
});
