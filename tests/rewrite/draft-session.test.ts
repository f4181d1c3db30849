import { describe, expect, it } from 'vitest';

import { createDraftSession, type DraftRequest, type DraftRun, type RewriteEvent } from '../../src/rewrite';
import { createChannel, type Channel } from '../../src/shared';
import { textResultOf } from '../pages/results';

const request: DraftRequest = { instruction: 'A note', tone: 'friendly', length: 'short' };
const partial = (text: string): RewriteEvent => ({ type: 'partial', text });

interface Started {
  readonly asked: unknown;
  readonly signal: AbortSignal;
  readonly events: Channel<RewriteEvent>;
}

function open(before?: DraftRun) {
  const runs: Started[] = [];
  const session = createDraftSession(
    {
      run(asked, signal) {
        const run = { asked, signal, events: createChannel<RewriteEvent>() };
        runs.push(run);
        return run.events;
      },
      newId: () => `d${runs.length + 1}`,
    },
    before,
  );
  const say = async (run: number, ...events: readonly RewriteEvent[]): Promise<void> => {
    for (const event of events) runs[run]?.events.push(event);
    await settled();
  };
  return { session, runs, say };
}

/** Every promise that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a draft session', () => {
  it('shows a draft from its start to its end, to whoever looks', async () => {
    const { session, runs, say } = open();
    expect(session.state()).toBeUndefined();
    const seen: (string | undefined)[] = [];
    const leave = session.subscribe((draft) => seen.push(draft?.run.name));
    session.start(request);
    expect(runs[0]?.asked).toEqual({
      kind: 'draft',
      id: 'd1',
      instruction: 'A note',
      tone: 'friendly',
      length: 'short',
      variation: 0,
    });
    await say(0, partial('Hello'));
    expect(session.state()).toMatchObject({ id: 'd1', request, run: { name: 'running', partial: 'Hello' } });
    leave();
    await say(0, { type: 'result', result: textResultOf('Hello all.') });
    expect(session.state()).toMatchObject({ run: { name: 'done', result: { text: 'Hello all.' } } });
    expect(seen).toEqual(['running', 'running']);
  });

  it('asks for another version when the same words are sent again', () => {
    const { session, runs } = open();
    session.start(request);
    session.start({ ...request });
    session.start({ ...request, tone: 'formal' });
    expect(runs.map(({ asked }) => asked)).toMatchObject([
      { variation: 0 },
      { variation: 1 },
      { variation: 0 },
    ]);
  });

  it('is being written, and no longer loading, once its first words are there', async () => {
    const { session, say } = open();
    session.start(request);
    await say(
      0,
      { type: 'stage', stage: 'generating', chunk: 0, chunks: 1 },
      { type: 'loading', needs: 'model', progress: { phase: 'loading', fraction: 1 } },
    );
    expect(session.state()?.run).toMatchObject({ step: { name: 'loading' }, partial: '' });
    await say(0, partial('Hello'));
    expect(session.state()?.run).toEqual({ name: 'running', step: { name: 'generating' }, partial: 'Hello' });
  });

  it('keeps what was written when it is stopped, and ends the run', async () => {
    const { session, runs, say } = open();
    session.start(request);
    await say(0, partial('Hello'));
    session.stop();
    expect(runs[0]?.signal.aborted).toBe(true);
    await say(0, partial('Hello, too late'), { type: 'error', error: { code: 'cancelled' } });
    expect(session.state()?.run).toEqual({ name: 'stopped', partial: 'Hello' });
  });

  it('has one draft at a time: a new one ends the one before, whose late events are lost', async () => {
    const { session, runs, say } = open();
    session.start(request);
    session.start({ ...request, instruction: 'Another' });
    expect(runs[0]?.signal.aborted).toBe(true);
    await say(0, partial('First'), { type: 'error', error: { code: 'cancelled' } });
    await say(1, partial('Second'));
    expect(session.state()).toMatchObject({ id: 'd2', run: { name: 'running', partial: 'Second' } });
  });

  it('is empty after clear, and stays empty', async () => {
    const { session, runs, say } = open();
    session.start(request);
    session.clear();
    expect(runs[0]?.signal.aborted).toBe(true);
    await say(0, partial('late'), { type: 'error', error: { code: 'cancelled' } });
    expect(session.state()).toBeUndefined();
  });

  it('keeps errors with what was written; a stream that ends early is an interruption', async () => {
    const { session, runs, say } = open();
    session.start(request);
    await say(0, partial('Half'), { type: 'error', error: { code: 'device-lost' } });
    expect(session.state()?.run).toMatchObject({
      name: 'failed',
      error: { code: 'device-lost' },
      partial: 'Half',
    });
    session.start(request);
    runs[1]?.events.end();
    await settled();
    expect(session.state()?.run).toMatchObject({ name: 'failed', error: { code: 'engine-interrupted' } });
  });

  it('calls the draft of a session that is gone interrupted, and leaves a finished one as it was', async () => {
    const running: DraftRun = {
      id: 'old',
      request,
      run: { name: 'running', step: { name: 'generating' }, partial: 'Half' },
    };
    expect(open(running).session.state()).toMatchObject({
      id: 'old',
      run: { name: 'failed', error: { code: 'engine-interrupted' }, partial: 'Half' },
    });
    const done: DraftRun = { id: 'old', request, run: { name: 'done', result: textResultOf('Whole.') } };
    expect(open(done).session.state()).toEqual(done);
  });
});
