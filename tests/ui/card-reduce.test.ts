import { describe, expect, it } from 'vitest';

import { initialCard, reduceCard } from '../../src/ui/card/reduce';
import { acceptedChanges, suggestedText } from '../../src/ui/card/suggestions';
import type { CardEvent, CardView, ResultPhase } from '../../src/ui/card/types';
import type { RewriteEvent } from '../../src/rewrite';
import { applyChanges } from '../../src/text';
import { onlyToCheckText, original, result, resultOf, situations, someToCheck } from './card-samples';

const start = initialCard({ action: 'fix', original, editable: true, insertable: true });
const after = (...events: readonly (RewriteEvent | CardEvent)[]): CardView =>
  events.reduce(reduceCard, start);

const resultOfView = ({ phase }: CardView): ResultPhase => {
  if (phase.name !== 'result') throw new Error(`the phase is ${phase.name}`);
  return phase;
};
/** What Apply makes of the text. */
const acceptedText = (phase: ResultPhase): string =>
  applyChanges(phase.result.original, acceptedChanges(phase));
const choices = (view: CardView): string =>
  resultOfView(view)
    .suggestions.map(({ choice }) => choice[0])
    .join('');

describe('what the pipeline says becomes a phase', () => {
  it.each([
    ['inspecting', [{ type: 'stage', stage: 'inspecting', chunk: 0, chunks: 1 }]],
    ['queued', situations.queued],
    ['loading', situations.loading],
    ['generating', situations.generating],
    ['result', situations.result],
    ['no-changes', situations['no-changes']],
    ['needs-model', situations['needs-model']],
    ['error', situations.error],
  ] as const)('%s', (name, events) => {
    expect(after(...events).phase.name).toBe(name);
  });

  it('keeps the text so far when the next part begins and when the answer is checked', () => {
    const view = after(
      { type: 'stage', stage: 'generating', chunk: 0, chunks: 2 },
      { type: 'partial', text: 'One.' },
      { type: 'stage', stage: 'generating', chunk: 1, chunks: 2 },
      { type: 'stage', stage: 'checking', chunk: 1, chunks: 2 },
    );
    expect(view.phase).toEqual({ name: 'generating', text: 'One.', chunk: 1, chunks: 2, checking: true });
  });

  it('throws partial text away when the engine restarts, and remembers why until the next run', () => {
    const view = after(...situations.generating, { type: 'restarted', reason: 'device' });
    expect(view).toMatchObject({ restarted: 'device', phase: { name: 'inspecting' } });
    expect(reduceCard(view, { type: 'run', action: 'fix' })).not.toHaveProperty('restarted');
  });

  it('knows whether the filter stopped the text or the answer', () => {
    const [blocked] = situations.blocked;
    expect(after(blocked).phase).toMatchObject({ findingsIn: 'text', overridable: true });
    const withheld = { ...blocked, error: { code: 'answer-withheld' as const }, answer: 'Bad words.' };
    expect(after(...situations.generating, withheld).phase).toMatchObject({
      findingsIn: 'answer',
      answer: 'Bad words.',
    });
  });
});

describe('deciding', () => {
  const shown = after(...situations.result);
  const choose = (id: number, choice: 'accepted' | 'rejected' | 'pending'): CardEvent => ({
    type: 'choose',
    id,
    choice,
  });

  it('starts with nothing decided and the first change current', () => {
    expect(choices(shown)).toBe('pppppp');
    expect(resultOfView(shown).current).toBe(0);
  });

  it('goes on to the next undecided change, round the end', () => {
    const view = [choose(4, 'accepted'), choose(5, 'rejected')].reduce(reduceCard, shown);
    expect(choices(view)).toBe('ppppar');
    expect(resultOfView(view).current).toBe(0);
  });

  it('stays on the last one decided', () => {
    const view = [0, 1, 2, 3, 4, 5].map((id) => choose(id, 'accepted')).reduce(reduceCard, shown);
    expect(resultOfView(view).current).toBe(5);
  });

  it('makes a change undecided again and stays on it', () => {
    const view = [choose(2, 'rejected'), choose(2, 'pending')].reduce(reduceCard, shown);
    expect(choices(view)).toBe('pppppp');
    expect(resultOfView(view).current).toBe(2);
  });

  it('accepting the rest leaves what was rejected rejected', () => {
    const view = [choose(1, 'rejected'), { type: 'accept-sure' } as const].reduce(reduceCard, shown);
    expect(choices(view)).toBe('araaaa');
  });

  it('decides nothing while the field is written', () => {
    const view = [{ type: 'applying' } as const, choose(1, 'rejected')].reduce(reduceCard, shown);
    expect(choices(view)).toBe('pppppp');
  });

  it('ignores ids that are not there and decisions in other phases', () => {
    expect(reduceCard(shown, choose(99, 'accepted'))).toBe(shown);
    expect(reduceCard(start, choose(0, 'accepted'))).toBe(start);
  });

  it('keeps the suggestion when the field could not be written', () => {
    const failed = [
      choose(0, 'accepted'),
      { type: 'applying' } as const,
      { type: 'apply-failed', error: { code: 'field-changed' } } as const,
    ].reduce(reduceCard, shown);
    expect(failed.phase).toMatchObject({
      name: 'result',
      applying: false,
      problem: { code: 'field-changed' },
    });
    expect(choices(failed)).toBe('appppp');
  });
});

describe('the texts', () => {
  const text = 'one too three';
  const view = after({
    type: 'result',
    result: resultOf(text, [
      ['one', 'One'],
      ['too', 'two'],
      [' three', ' three.'],
    ]),
  });
  const decided = [
    { type: 'choose', id: 0, choice: 'accepted' } as const,
    { type: 'choose', id: 1, choice: 'rejected' } as const,
  ].reduce(reduceCard, view);

  it('Apply writes the accepted changes and nothing else', () => {
    expect(acceptedText(resultOfView(decided))).toBe('One too three');
  });

  it('Copy gives everything that was not rejected', () => {
    expect(suggestedText(resultOfView(decided))).toBe('One too three.');
  });

  it('with everything accepted both are the revised text', () => {
    const all = resultOfView(reduceCard(after(...situations.result), { type: 'accept-sure' }));
    expect(acceptedText(all)).toBe(result.revised);
    expect(suggestedText(all)).toBe(result.revised);
  });
});

describe('changes that are left to check', () => {
  const shown = after(...situations['some-to-check']);

  it('are no part of accepting all; the first of them becomes the current one', () => {
    const view = reduceCard(shown, { type: 'accept-sure' });
    expect(choices(view)).toBe('aappap');
    expect(resultOfView(view).current).toBe(2);
    expect(acceptedText(resultOfView(view))).toBe(someToCheck.revised);
  });

  it('are in the text of Copy once accepted, not before', () => {
    expect(suggestedText(resultOfView(shown))).toBe(someToCheck.revised);
    const checked = reduceCard(shown, { type: 'choose', id: 3, choice: 'accepted' });
    expect(suggestedText(resultOfView(checked))).toBe(someToCheck.revised.replace('effect', 'affect'));
  });

  it('leave Copy with the original where nothing is sure', () => {
    const view = after(...situations['only-to-check']);
    expect(suggestedText(resultOfView(view))).toBe(onlyToCheckText);
    expect(reduceCard(view, { type: 'accept-sure' }).phase).toEqual(view.phase);
  });

  it('keep what was decided about them', () => {
    const view = [
      { type: 'choose', id: 3, choice: 'rejected' } as const,
      { type: 'choose', id: 5, choice: 'accepted' } as const,
      { type: 'accept-sure' } as const,
    ].reduce(reduceCard, shown);
    expect(choices(view)).toBe('aapraa');
  });
});

describe('asking for an instruction', () => {
  it('goes back to what was there', () => {
    const shown = after(...situations.result);
    const asking = reduceCard(shown, { type: 'ask', action: 'custom' });
    expect(asking.phase.name).toBe('asking');
    expect(reduceCard(asking, { type: 'back' }).phase).toBe(shown.phase);
  });

  it('a new run forgets the last instruction and the copy', () => {
    const view = after({ type: 'run', action: 'custom', instruction: 'shout' }, ...situations.result, {
      type: 'copied',
    });
    expect(view).toMatchObject({ instruction: 'shout', copied: true });
    expect(reduceCard(view, { type: 'run', action: 'shorter' })).toEqual({
      ...start,
      action: 'shorter',
      phase: { name: 'inspecting' },
    });
  });

  it('the sign of a copy goes away with the next decision', () => {
    const copied = after(...situations.result, { type: 'copied' });
    expect(reduceCard(copied, { type: 'choose', id: 0, choice: 'rejected' }).copied).toBe(false);
  });
});
