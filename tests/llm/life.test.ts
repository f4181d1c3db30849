import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DeviceLost } from '../../src/llm/webllm/failures';
import { ok } from '../../src/shared';
import { createBench, listen, model, request, until } from './scripted-session';

const never = new AbortController().signal;
const types = (events: readonly { readonly type: string }[]): string[] => events.map(({ type }) => type);

describe('a lost device', () => {
  it('is survived once: loaded anew, the request starts over and says so', async () => {
    const { engine, sessions } = createBench();
    const stream = listen(engine.generate(request('a'), never));
    const work = await until(() => sessions[0]?.works[0]);
    work.delta('half an ans');
    sessions[0]?.lose();
    work.fail(new DeviceLost());
    (await until(() => sessions[1]?.works[0])).finish('whole');
    await stream.end;
    expect(types(stream.events)).toEqual([
      'loading', 'loading', 'delta', 'restarted', 'loading', 'loading', 'done',
    ]); // prettier-ignore
    expect(stream.events.find(({ type }) => type === 'restarted')).toMatchObject({ reason: 'device' });
    expect(engine.state()).toMatchObject({ name: 'ready' });
  });

  it('is an error the second time, with a state that says so', async () => {
    const { engine, sessions } = createBench();
    const stream = listen(engine.generate(request('a'), never));
    for (const index of [0, 1]) {
      const work = await until(() => sessions[index]?.works[0]);
      sessions[index]?.lose();
      work.fail(new DeviceLost());
    }
    await stream.end;
    expect(stream.events.at(-1)).toEqual({ type: 'error', error: { code: 'device-lost' } });
    expect(engine.state()).toMatchObject({ name: 'failed', error: { code: 'device-lost' } });
    expect(sessions).toHaveLength(2);
  });

  it('while warming up is survived, too', async () => {
    const { engine, sessions, setOpen } = createBench();
    let losses = 0;
    setOpen(async (session) => {
      if (losses++ === 0) throw new DeviceLost();
      return session;
    });
    const stream = listen(engine.generate(request('a'), never));
    (await until(() => sessions[1]?.works[0])).finish('whole');
    await stream.end;
    expect(stream.events.at(-1)).toMatchObject({ type: 'done', text: 'whole' });
  });

  it('between requests is noticed: the state is idle, and the next request loads anew', async () => {
    const { engine, sessions } = createBench();
    const first = listen(engine.generate(request('a'), never));
    (await until(() => sessions[0]?.works[0])).finish('a');
    await first.end;
    sessions[0]?.lose();
    await until(() => engine.state().name === 'idle');
    const second = listen(engine.generate(request('b'), never));
    (await until(() => sessions[1]?.works[0])).finish('b');
    await second.end;
    expect(types(second.events)).not.toContain('restarted');
  });
});

describe('loading and unloading', () => {
  it('switches when another model was selected', async () => {
    const { engine, sessions, setModel } = createBench();
    expect(await engine.load()).toEqual(ok(undefined));
    setModel(async () => ok(model('second')));
    const stream = listen(engine.generate(request('a'), never));
    (await until(() => sessions[1]?.works[0])).finish('a');
    await stream.end;
    expect(sessions[0]?.closed).toBe(true);
    expect(stream.events.at(-1)).toMatchObject({ stats: { model: 'model-second' } });
  });

  it('ends the running request when it is unloaded, and waiting ones load anew', async () => {
    const { engine, sessions } = createBench();
    const first = listen(engine.generate(request('a'), never));
    const work = await until(() => sessions[0]?.works[0]);
    const second = listen(engine.generate(request('b'), never));
    await second.heard('queued');
    await engine.unload();
    await first.end;
    expect(first.events.at(-1)).toEqual({ type: 'error', error: { code: 'engine-interrupted' } });
    expect(work.signal.aborted).toBe(true);
    expect(sessions[0]?.closed).toBe(true);
    (await until(() => sessions[1]?.works[0])).finish('b');
    await second.end;
    expect(second.events.at(-1)).toMatchObject({ type: 'done', text: 'b' });
  });

  it('keeps nothing that was still loading when it was unloaded', async () => {
    const { engine, sessions, setOpen } = createBench();
    let opened = (): void => {};
    setOpen(
      (session) =>
        new Promise((resolve) => {
          opened = () => resolve(session);
        }),
    );
    const stream = listen(engine.generate(request('a'), never));
    await until(() => sessions[0]);
    const unloaded = engine.unload();
    opened();
    await unloaded;
    await stream.end;
    expect(stream.events.at(-1)).toEqual({ type: 'error', error: { code: 'engine-interrupted' } });
    expect(sessions[0]?.closed).toBe(true);
    expect(engine.state()).toEqual({ name: 'idle' });
  });

  it('tells its listeners every change of state', async () => {
    const { engine } = createBench();
    const names: string[] = [];
    const stop = engine.subscribe(({ name }) => names.push(name));
    await engine.load();
    await engine.unload();
    stop();
    await engine.load();
    expect(names.at(0)).toBe('loading');
    expect(names).toContain('ready');
    expect(names.at(-1)).toBe('idle');
  });
});

describe('idleness', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives the memory back after the time that the person chose, not while somebody writes', async () => {
    const { engine, sessions } = createBench(60_000);
    await engine.load();
    await vi.advanceTimersByTimeAsync(59_000);
    const stream = listen(engine.generate(request('a'), never));
    const work = await until(() => sessions[0]?.works[0]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sessions[0]?.closed).toBe(false);
    work.finish('a');
    await stream.end;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(sessions[0]?.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sessions[0]?.closed).toBe(true);
    expect(engine.state()).toEqual({ name: 'idle' });
  });
});
