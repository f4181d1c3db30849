import { describe, expect, it } from 'vitest';

import { createInstantEngine } from '../../src/proofreader';
import type { ProofreadHost, ProofreadOutcome } from '../../src/proofreader';
import type { ProofreadRequest } from '../../src/engine/types';
import { fail, ok } from '../../src/shared';
import type { Result } from '../../src/shared';

const request: ProofreadRequest = {
  text: 'teh',
  dialect: 'american',
  dictionary: [],
};

function hostAnswering(answer: () => Promise<Result<ProofreadOutcome>>): ProofreadHost {
  return { proofread: answer, warmUp: async () => ok(undefined), close: async () => undefined };
}

const corrected: ProofreadOutcome = {
  changes: [{ start: 0, end: 3, replacement: 'the', certainty: 'sure' }],
  foreign: [],
};
const never = new AbortController().signal;

describe('the instant engine', () => {
  it('answers with the changes, signed', async () => {
    let clock = 0;
    const engine = createInstantEngine(
      hostAnswering(async () => ok(corrected)),
      () => (clock += 7),
    );
    expect(engine.state()).toEqual({ name: 'idle' });
    expect(await engine.proofread(request, never)).toEqual(
      ok({
        ...corrected,
        stats: { model: 'Harper 2.10.0', device: 'cpu', elapsedMs: 7 },
      }),
    );
    expect(engine.state()).toEqual({ name: 'ready', queued: 0, running: false });
  });

  it('says which sentences are not English', async () => {
    const foreign = [{ start: 0, end: 3, language: 'fr' }];
    const outcome: ProofreadOutcome = { changes: [], foreign };
    const engine = createInstantEngine(hostAnswering(async () => ok(outcome)));
    expect(await engine.proofread(request, never)).toMatchObject({ value: { foreign } });
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
    const first = engine.proofread(request, abort.signal);
    const second = engine.proofread(request, never);
    abort.abort();
    expect(await first).toEqual(fail('cancelled'));
    release();
    expect(await second).toMatchObject(ok(corrected));
  });

  it('shows that it failed, and recovers with the next request', async () => {
    const answers = [fail('engine-failed'), ok(corrected)];
    const engine = createInstantEngine(hostAnswering(async () => answers.shift() ?? fail('unexpected')));
    const seen: string[] = [];
    engine.subscribe((state) => seen.push(state.name));
    await engine.proofread(request, never);
    expect(engine.state()).toEqual({ name: 'failed', error: { code: 'engine-failed' } });
    expect(await engine.proofread(request, never)).toMatchObject({ ok: true });
    expect(seen.at(0)).toBe('loading');
    expect(engine.state().name).toBe('ready');
  });
});
