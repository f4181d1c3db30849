import { describe, expect, it } from 'vitest';

import { errorOf, eventsOf, setUp } from './scripted-rewriter';

describe('what cannot be done', () => {
  it.each([
    [{ text: ' \n' }, 'nothing-selected'],
    [{ text: 'a'.repeat(20_001) }, 'text-too-long'],
    [{ text: 'a'.repeat(50_001), action: 'fix' }, 'text-too-long'],
    [{ text: 'ok then', action: 'custom', instruction: 'a'.repeat(501) }, 'text-too-long'],
    [{ text: 'ok then', action: 'custom' }, 'message-refused'],
  ] as const)('%# is refused', async (request, code) => {
    expect((await errorOf({}, request)).error.code).toBe(code);
  });
});

describe('cancelling', () => {
  it('ends at once, even when the engine does not listen', async () => {
    const abort = new AbortController();
    const setting = setUp({
      model: async function* () {
        yield { type: 'delta', text: 'Well' };
        await new Promise(() => {});
      },
    });
    const types: string[] = [];
    for await (const event of setting.rewriter.run(
      { kind: 'action', id: 'r', action: 'clearer', text: 'Well then.' },
      abort.signal,
    )) {
      types.push(event.type === 'error' ? event.error.code : event.type);
      if (event.type === 'partial') abort.abort();
    }
    expect(types).toEqual(['stage', 'stage', 'partial', 'cancelled']);
  });

  it('does nothing when it was cancelled before', async () => {
    const setting = setUp({});
    const events = await eventsOf(setting, { text: 'Well then.' }, AbortSignal.abort());
    expect(events).toEqual([{ type: 'error', error: { code: 'cancelled' } }]);
    expect(setting.webllm.asked).toEqual([]);
  });

  it('stops the engine when the reader leaves', async () => {
    let stopped = false;
    const setting = setUp({
      model: async function* (_, signal) {
        signal.addEventListener('abort', () => (stopped = true));
        for (;;) yield { type: 'delta', text: 'Well ' };
      },
    });
    for await (const event of setting.rewriter.run(
      { kind: 'action', id: 'r', action: 'clearer', text: 'Well then.' },
      new AbortController().signal,
    )) {
      if (event.type === 'partial') break;
    }
    expect(stopped).toBe(true);
  });
});
