import { describe, expect, it } from 'vitest';

import { createInstantEngine } from '../../src/proofreader';
import type { ProofreadHost, ProofreadOutcome } from '../../src/proofreader';
import type { EngineEvent, EngineRequest } from '../../src/engine/types';
import { fail, ok } from '../../src/shared';
import type { Result } from '../../src/shared';

const request: EngineRequest = {
  task: 'proofread',
  id: '1',
  text: 'teh',
  dialect: 'american',
  dictionary: [],
};

function hostAnswering(answer: () => Promise<Result<ProofreadOutcome>>): ProofreadHost {
  return { proofread: answer, warmUp: async () => ok(undefined), close: async () => undefined };
}

async function collect(events: AsyncIterable<EngineEvent>): Promise<EngineEvent[]> {
  const all: EngineEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const corrected: ProofreadOutcome = { text: 'the', foreign: [] };
const never = new AbortController().signal;

describe('the instant engine', () => {
  it('answers with the corrected text, signed', async () => {
    let clock = 0;
    const engine = createInstantEngine(
      hostAnswering(async () => ok(corrected)),
      () => (clock += 7),
    );
    expect(engine.state()).toEqual({ name: 'idle' });
    expect(await collect(engine.run(request, never))).toEqual([
      { type: 'loading', progress: { phase: 'loading' } },
      {
        type: 'done',
        text: 'the',
        finish: 'stop',
        stats: { engine: 'instant', model: 'Harper 2.10.0', device: 'cpu', elapsedMs: 7 },
        foreign: [],
      },
    ]);
    expect(engine.state()).toEqual({ name: 'ready', queued: 0, running: false });
  });

  it('says which sentences are not English', async () => {
    const foreign = [{ start: 0, end: 3, language: 'fr' }];
    const outcome: ProofreadOutcome = { text: 'teh', foreign };
    const engine = createInstantEngine(hostAnswering(async () => ok(outcome)));
    expect((await collect(engine.run(request, never))).at(-1)).toMatchObject({ foreign });
  });

  it('ends a cancelled request at once, while others go on', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const engine = createInstantEngine(
      hostAnswering(async () => {
        await held;
        return ok(corrected);
      }),
    );
    const abort = new AbortController();
    const first = collect(engine.run(request, abort.signal));
    const second = collect(engine.run({ ...request, id: '2' }, never));
    abort.abort();
    expect((await first).at(-1)).toEqual({ type: 'error', error: { code: 'cancelled' } });
    release();
    expect((await second).at(-1)).toMatchObject({ type: 'done', text: 'the' });
  });

  it('refuses what needs a model', async () => {
    const engine = createInstantEngine(hostAnswering(async () => ok(corrected)));
    const generate = { task: 'generate', id: '1', messages: [], maxTokens: 1, temperature: 0 } as const;
    expect(await collect(engine.run(generate, never))).toEqual([
      { type: 'error', error: { code: 'model-needed' } },
    ]);
  });

  it('shows that it failed, and recovers with the next request', async () => {
    const answers = [fail('engine-failed'), ok(corrected)];
    const engine = createInstantEngine(hostAnswering(async () => answers.shift() ?? fail('unexpected')));
    const seen: string[] = [];
    engine.subscribe((state) => seen.push(state.name));
    await collect(engine.run(request, never));
    expect(engine.state()).toEqual({ name: 'failed', error: { code: 'engine-failed' } });
    expect((await collect(engine.run(request, never))).at(-1)).toMatchObject({ type: 'done' });
    expect(seen.at(0)).toBe('loading');
    expect(engine.state().name).toBe('ready');
  });
});
