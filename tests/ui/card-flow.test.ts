import '../support/extension-globals';

import { describe, expect, it } from 'vitest';

import type { RewriteEvent } from '../../src/rewrite';
import { createChannel, type Channel, type Result } from '../../src/shared';
import { applyChanges } from '../../src/text';
import { createCardFlow } from '../../src/ui/card/flow';
import type { CardRequest, CardView } from '../../src/ui/card/types';
import {
  oneToCheckText,
  onlyToCheckText,
  original,
  result,
  situations,
  someToCheck,
  someToCheckText,
  writtenFrom,
} from './card-samples';

interface Run {
  readonly request: CardRequest;
  readonly signal: AbortSignal;
  readonly events: Channel<RewriteEvent>;
}

function open(first: CardRequest = { action: 'fix' }, about: Partial<CardView> = {}) {
  const runs: Run[] = [];
  const written: string[] = [];
  const copied: string[] = [];
  const inserted: string[] = [];
  const closed: boolean[] = [];
  const answer: { replace: () => Promise<Result<void>> } = {
    replace: () => Promise.resolve({ ok: true, value: undefined }),
  };
  const flow = createCardFlow({ original, editable: true, insertable: true, ...about }, first, {
    rewrite(request, signal) {
      const run = { request, signal, events: createChannel<RewriteEvent>() };
      runs.push(run);
      return run.events;
    },
    replace(changes) {
      written.push(applyChanges(about.original ?? original, changes));
      return answer.replace();
    },
    insert(text) {
      inserted.push(text);
      return answer.replace();
    },
    copy(text) {
      copied.push(text);
      return Promise.resolve({ ok: true, value: undefined });
    },
    openModels: () => undefined,
    close: (giveBack) => closed.push(giveBack),
  });
  /** What the pipeline says in the run of this number has arrived when the promise is done. */
  const say = async (run: number, ...events: readonly RewriteEvent[]): Promise<void> => {
    for (const event of events) runs[run]?.events.push(event);
    await settled();
  };
  return { flow, runs, written, inserted, copied, closed, answer, say, phase: () => flow.view.value.phase };
}

/** Every promise that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the life of a card', () => {
  it('starts at once and shows what comes', async () => {
    const card = open();
    expect(card.runs.map(({ request }) => request)).toEqual([{ action: 'fix' }]);
    await card.say(0, ...situations.result);
    expect(card.phase().name).toBe('result');
  });

  it('accept one, reject one, apply: one write of exactly that', async () => {
    const card = open();
    await card.say(0, ...situations.result);
    card.flow.actions.accept(1);
    card.flow.actions.reject(2);
    card.flow.actions.applyAccepted();
    card.flow.actions.applyAccepted();
    card.flow.actions.acceptAll();
    await settled();
    expect(card.written).toEqual([original.replace('recieved', 'received')]);
    expect(card.phase()).toMatchObject({ name: 'applied', count: 1 });
  });

  it('accept all writes at once', async () => {
    const card = open();
    await card.say(0, ...situations.result);
    card.flow.actions.acceptAll();
    await settled();
    expect(card.written).toEqual([result.revised]);
  });

  it('accept all writes what is sure and what was accepted by itself, and counts what is left', async () => {
    const card = open({ action: 'fix' }, { original: someToCheckText });
    await card.say(0, ...situations['some-to-check']);
    card.flow.actions.reject(2);
    card.flow.actions.accept(5);
    card.flow.actions.acceptAll();
    await settled();
    expect(card.written).toEqual([someToCheck.revised.replace('less', 'fewer')]);
    expect(card.phase()).toEqual({ name: 'applied', count: 4, toCheck: 1 });
  });

  it('accept all leaves what is to check as it was', async () => {
    const card = open({ action: 'fix' }, { original: someToCheckText });
    await card.say(0, ...situations['some-to-check']);
    card.flow.actions.acceptAll();
    await settled();
    expect(card.written).toEqual([someToCheck.revised]);
    expect(card.phase()).toEqual({ name: 'applied', count: 3, toCheck: 3 });
  });

  it('accept all writes nothing where no change is sure', async () => {
    const card = open({ action: 'fix' }, { original: onlyToCheckText });
    await card.say(0, ...situations['only-to-check']);
    card.flow.actions.acceptAll();
    await settled();
    expect(card.written).toEqual([]);
  });

  it('puts a text of its own in at the caret, once, and replaces nothing', async () => {
    const card = open({ action: 'fix' });
    await card.say(0, ...situations.text);
    card.flow.actions.acceptAll();
    card.flow.actions.insert();
    card.flow.actions.insert();
    await settled();
    expect(card.inserted).toEqual([writtenFrom.text]);
    expect(card.written).toEqual([]);
    expect(card.phase()).toEqual({ name: 'inserted' });
    card.flow.actions.close();
    expect(card.closed).toEqual([false]);
  });

  it('copies a text of its own, and keeps it when the field cannot be written', async () => {
    const card = open({ action: 'fix' });
    await card.say(0, ...situations.text);
    card.answer.replace = () => Promise.resolve({ ok: false, error: { code: 'field-changed' } });
    card.flow.actions.insert();
    await settled();
    expect(card.phase()).toMatchObject({
      name: 'text-result',
      problem: { code: 'field-changed' },
      applying: false,
    });
    card.flow.actions.copy();
    await settled();
    expect(card.copied).toEqual([writtenFrom.text]);
  });

  it('puts nothing in where no caret is', async () => {
    const card = open({ action: 'fix' }, { insertable: false });
    await card.say(0, ...situations.text);
    card.flow.actions.insert();
    await settled();
    expect(card.inserted).toEqual([]);
    expect(card.phase().name).toBe('text-result');
  });

  it('a single change is written when it is accepted', async () => {
    const card = open({ action: 'fix' }, { original: oneToCheckText });
    await card.say(0, ...situations['one-to-check']);
    card.flow.actions.accept(0);
    await settled();
    expect(card.written).toEqual([oneToCheckText.replace('effect', 'affect')]);
  });

  it('writes nothing where nothing is accepted, and nothing into page text', async () => {
    const untouched = open();
    await untouched.say(0, ...situations.result);
    untouched.flow.actions.applyAccepted();
    const pageText = open({ action: 'fix' }, { editable: false });
    await pageText.say(0, ...situations.result);
    pageText.flow.actions.acceptAll();
    await settled();
    expect([untouched.written, pageText.written]).toEqual([[], []]);
  });

  it('keeps the suggestion when the write fails or throws', async () => {
    const failing: (() => Promise<Result<void>>)[] = [
      () => Promise.resolve({ ok: false, error: { code: 'field-vanished' } }),
      () => Promise.reject(new Error('the page threw')),
    ];
    for (const replace of failing) {
      const card = open();
      card.answer.replace = replace;
      await card.say(0, ...situations.result);
      card.flow.actions.acceptAll();
      await settled();
      expect(card.phase()).toMatchObject({
        name: 'result',
        problem: { code: expect.stringMatching(/^field-/) },
      });
      card.flow.actions.copy();
      expect(card.copied).toEqual([result.revised]);
    }
  });

  it('another action ends the first run, whose late words are not heard', async () => {
    const card = open();
    card.flow.actions.runAction('shorter');
    expect(card.runs[0]?.signal.aborted).toBe(true);
    await card.say(0, ...situations.result);
    expect(card.phase().name).toBe('inspecting');
    await card.say(1, ...situations['no-changes']);
    expect(card.phase().name).toBe('no-changes');
  });

  it('stop stops, try again asks the same again', async () => {
    const card = open({ action: 'custom', instruction: 'shout' });
    card.flow.actions.cancel();
    expect(card.runs[0]?.signal.aborted).toBe(true);
    expect(card.phase()).toMatchObject({ name: 'error', error: { code: 'cancelled' } });
    await card.say(0, ...situations.result);
    expect(card.phase().name).toBe('error');
    card.flow.actions.retry();
    expect(card.runs[1]?.request).toEqual({ action: 'custom', instruction: 'shout' });
  });

  it('insisting runs the same once more with the override, which the next action does not inherit', async () => {
    const card = open({ action: 'formal' });
    await card.say(0, ...situations.blocked);
    card.flow.actions.showAnyway();
    expect(card.runs[1]?.request).toEqual({ action: 'formal', override: true });
    card.flow.actions.runAction('fix');
    expect(card.runs[2]?.request).toEqual({ action: 'fix' });
  });

  it('a custom action asks first; going back closes a card that has nothing else to show', () => {
    const card = open({ action: 'custom' });
    expect(card.runs).toEqual([]);
    expect(card.phase().name).toBe('asking');
    card.flow.actions.back();
    expect(card.closed).toEqual([true]);
  });

  it('asking in mid-run stops the run', async () => {
    const card = open();
    card.flow.actions.runAction('custom');
    expect(card.runs[0]?.signal.aborted).toBe(true);
    await card.say(0, ...situations.result);
    expect(card.phase().name).toBe('asking');
  });

  it('a stream that ends without an answer is an error with a next step', async () => {
    const card = open();
    card.runs[0]?.events.end();
    await settled();
    expect(card.phase()).toMatchObject({ name: 'error', error: { code: 'engine-interrupted' } });
  });

  it('does not ask for focus and selection back once the field was written', async () => {
    const card = open();
    await card.say(0, ...situations.result);
    card.flow.actions.acceptAll();
    await settled();
    card.flow.actions.close();
    expect(card.closed).toEqual([false]);
  });
});
