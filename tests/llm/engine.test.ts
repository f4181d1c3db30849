import { describe, expect, it } from 'vitest';

import { MemoryExhausted } from '../../src/llm/webllm/failures';
import { fail } from '../../src/shared';
import { createBench, listen, request, until } from './scripted-session';

const never = new AbortController().signal;
const types = (events: readonly { readonly type: string }[]): string[] => events.map(({ type }) => type);

describe('one request', () => {
  it('loads, streams, and ends with text and figures', async () => {
    const { engine, sessions, alive } = createBench();
    const stream = listen(engine.generate(request('a'), never));
    const work = await until(() => sessions[0]?.works[0]);
    expect(engine.state()).toEqual({ name: 'ready', modelId: 'model-first', queued: 0, running: true });
    expect(alive()).toBe(1);
    work.delta('Hel');
    work.delta('lo');
    work.finish('Hello');
    await stream.end;
    expect(types(stream.events)).toEqual(['loading', 'loading', 'delta', 'delta', 'done']);
    expect(stream.events.at(-1)).toEqual({
      type: 'done',
      text: 'Hello',
      finish: 'stop',
      stats: {
        model: 'model-first',
        device: 'gpu',
        deviceName: 'scripted',
        promptTokens: 3,
        completionTokens: 5,
        elapsedMs: 10,
        decodeRate: 12,
      },
    });
    expect(alive()).toBe(0);
    expect(engine.state()).toMatchObject({ name: 'ready', running: false });
  });

  it('says what is missing, and does not load', async () => {
    const { engine, sessions, setModel } = createBench();
    setModel(async () => fail('model-missing'));
    const stream = listen(engine.generate(request('a'), never));
    await stream.end;
    expect(stream.events).toEqual([{ type: 'error', error: { code: 'model-missing' } }]);
    expect(sessions).toEqual([]);
  });

  it.each([
    ['FeatureSupportError', 'This model requires WebGPU extension shader-f16, which is', 'no-shader-f16'],
    ['FeatureSupportError', 'This model requires feature subgroups, which is', 'model-incompatible'],
    ['WebGPUNotAvailableError', 'WebGPU is not supported', 'no-webgpu'],
    ['Error', 'Unable to find a compatible GPU. This issue might be because', 'no-webgpu'],
    ['DeviceLostError', 'The WebGPU device was lost while loading the model.', 'not-enough-memory'],
    ['RangeError', 'Array buffer allocation failed', 'not-enough-memory'],
    ['IntegrityError', 'Integrity check failed', 'model-corrupt'],
    ['TypeError', 'Failed to fetch', 'model-missing'],
    ['Error', 'requested maxBufferSize exceeds limit', 'model-incompatible'],
    ['Error', 'no idea', 'engine-failed'],
  ])('%s (%s) is called %s', async (name, message, code) => {
    const { engine, setOpen } = createBench();
    setOpen(async () => {
      throw Object.assign(new Error(message), { name });
    });
    const stream = listen(engine.generate(request('a'), never));
    await stream.end;
    expect(stream.events.at(-1)).toMatchObject({ type: 'error', error: { code } });
    expect(engine.state()).toMatchObject({ name: 'failed', modelId: 'model-first', error: { code } });
  });

  it('tries to load again after a failure', async () => {
    const { engine, sessions, setOpen } = createBench();
    setOpen(async () => {
      throw new Error('no idea');
    });
    await listen(engine.generate(request('a'), never)).end;
    setOpen(async (session) => session);
    const stream = listen(engine.generate(request('b'), never));
    (await until(() => sessions[1]?.works[0])).finish('fine');
    await stream.end;
    expect(stream.events.at(-1)).toMatchObject({ type: 'done', text: 'fine' });
  });

  it.each([
    ['that broke down', new Error('RuntimeError: unreachable'), 'engine-failed'],
    ['that ran out of graphics memory', new MemoryExhausted(), 'not-enough-memory'],
  ])('never goes on with an engine %s, and gives its memory back', async (_name, failure, code) => {
    const { engine, sessions } = createBench();
    const first = listen(engine.generate(request('a'), never));
    (await until(() => sessions[0]?.works[0])).fail(failure);
    await first.end;
    expect(first.events.at(-1)).toMatchObject({ type: 'error', error: { code } });
    expect(sessions[0]?.closed).toBe(true);
    const second = listen(engine.generate(request('b'), never));
    (await until(() => sessions[1]?.works[0])).finish('fine');
    await second.end;
    expect(second.events.at(-1)).toMatchObject({ type: 'done' });
  });
});

describe('the line', () => {
  it('gives each request its own answer and its place, which moves up', async () => {
    const { engine, sessions } = createBench();
    const streams = ['a', 'b', 'c'].map((id) => listen(engine.generate(request(id), never)));
    for (const id of ['a', 'b', 'c']) {
      const work = await until(() => sessions[0]?.works.find((each) => each.request.id === id));
      expect(sessions[0]?.works).toHaveLength(['a', 'b', 'c'].indexOf(id) + 1);
      work.delta(id);
      work.finish(`answer ${id}`);
    }
    await Promise.all(streams.map(({ end }) => end));
    expect(streams.map(({ events }) => events.at(-1))).toMatchObject([
      { text: 'answer a' },
      { text: 'answer b' },
      { text: 'answer c' },
    ]);
    const places = streams.map(({ events }) =>
      events.flatMap((event) => (event.type === 'queued' ? [event.position] : [])),
    );
    expect(places[0]).toEqual([]);
    expect(places[1]?.[0]).toBe(1);
    expect(places[2]?.[0]).toBe(2);
    expect(places[2]?.at(-1)).toBe(1);
    expect(sessions).toHaveLength(1);
  });

  it('lets a cancelled request leave, and moves the others up', async () => {
    const { engine, sessions } = createBench();
    const abort = new AbortController();
    const first = listen(engine.generate(request('a'), never));
    await until(() => sessions[0]?.works[0]);
    const second = listen(engine.generate(request('b'), abort.signal));
    const third = listen(engine.generate(request('c'), never));
    await third.heard('queued');
    abort.abort();
    await second.end;
    expect(second.events.at(-1)).toEqual({ type: 'error', error: { code: 'cancelled' } });
    await until(() => third.events.some((event) => event.type === 'queued' && event.position === 1));
    sessions[0]?.works[0]?.finish('a');
    (await until(() => sessions[0]?.works[1])).finish('c');
    await Promise.all([first.end, third.end]);
    expect(sessions[0]?.works.map((work) => work.request.id)).toEqual(['a', 'c']);
  });

  it('stops the running one at once, and the next one starts', async () => {
    const { engine, sessions } = createBench();
    const abort = new AbortController();
    const first = listen(engine.generate(request('a'), abort.signal));
    const work = await until(() => sessions[0]?.works[0]);
    work.delta('one');
    const second = listen(engine.generate(request('b'), never));
    abort.abort();
    await first.end;
    expect(types(first.events)).toEqual(['loading', 'loading', 'delta', 'error']);
    expect(first.events.at(-1)).toEqual({ type: 'error', error: { code: 'cancelled' } });
    expect(work.signal.aborted).toBe(true);
    (await until(() => sessions[0]?.works[1])).finish('b');
    await second.end;
    expect(second.events.at(-1)).toMatchObject({ type: 'done', text: 'b' });
  });

  it('stops a generation that nobody listens to any more', async () => {
    const { engine, sessions, alive } = createBench();
    const stream = engine.generate(request('a'), never)[Symbol.asyncIterator]();
    await stream.next();
    const work = await until(() => sessions[0]?.works[0]);
    await stream.return?.();
    expect(work.signal.aborted).toBe(true);
    await until(() => alive() === 0);
  });

  it('does nothing for a request that was cancelled before it began', async () => {
    const { engine, sessions } = createBench();
    const stream = listen(engine.generate(request('a'), AbortSignal.abort()));
    await stream.end;
    expect(stream.events).toEqual([{ type: 'error', error: { code: 'cancelled' } }]);
    expect(sessions).toEqual([]);
  });
});
