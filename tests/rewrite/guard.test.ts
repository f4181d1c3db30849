import { actionOf, type Recipe } from '../../src/rewrite/actions';
import type { BriefId } from '../../src/rewrite/brief';
import { draftRecipe } from '../../src/rewrite/draft';
import { describe, expect, it } from 'vitest';

import { guardAnswer, type GuardVerdict } from '../../src/rewrite';
import { discarded } from './recorded/discarded';
import { legitimate } from './recorded/legitimate';
import { mended } from './recorded/mended';
import type { Recorded } from './recorded/types';

const prompt = [
  'You rewrite text. Reply with the rewritten text only.',
  'Make the text clearer. Keep its meaning.',
];

/** Of an action, or of a draft. */
const recipeOf = (action: BriefId): Recipe => (action === 'draft' ? draftRecipe : actionOf(action));

const judge = ({
  action = 'clearer',
  original,
  answer,
  finish = 'stop',
  hidden = [],
}: Recorded): GuardVerdict =>
  guardAnswer({
    fidelity: recipeOf(action).fidelity,
    original,
    answer,
    finish,
    table: new Map(hidden.map((name, index) => [name, `value ${index}`])),
    prompt,
  });

describe('answers of no use are discarded, each for its reason', () => {
  it.each(discarded)('$failure: $about', (recorded) => {
    expect(judge(recorded)).toMatchObject({ ok: false, failure: recorded.failure });
  });

  it('says refused, empty and unusable apart', () => {
    const codeOf = (failure: string): unknown => {
      const found = discarded.find((each) => each.failure === failure);
      const verdict = found === undefined ? undefined : judge(found);
      return verdict?.ok === false ? verdict.code : verdict;
    };
    expect(['refusal', 'empty', 'loop'].map(codeOf)).toEqual([
      'answer-refused',
      'answer-empty',
      'answer-unusable',
    ]);
  });
});

describe('what is around a good answer is taken off', () => {
  it.each(mended)('$mending: $about', (recorded) => {
    const verdict = judge(recorded);
    expect(verdict).toMatchObject({ ok: true, text: recorded.text });
    expect(verdict.ok && verdict.checks).toContain(recorded.mending);
  });
});

describe('what is the person’s own passes untouched', () => {
  it.each(legitimate)('$about', (recorded) => {
    expect(judge(recorded)).toMatchObject({ ok: true, text: recorded.answer });
  });
});

describe('the collection', () => {
  it('covers every reason to discard', () => {
    expect(discarded.length + mended.length).toBeGreaterThanOrEqual(40);
    expect(legitimate.length).toBeGreaterThanOrEqual(20);
    expect(new Set(discarded.map(({ failure }) => failure)).size).toBe(19);
  });

  it('leaves every good rewrite alone that it took out of its wrapping', () => {
    for (const { text, ...recorded } of mended) {
      expect(judge({ ...recorded, answer: text })).toMatchObject({ ok: true, text });
    }
  });
});
