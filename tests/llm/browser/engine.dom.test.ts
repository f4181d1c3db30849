import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { webLlmAssets } from '../../../scripts/webllm-assets-plugin';
import type { EngineEvent, GenerateRequest } from '../../../src/engine/types';
import { serveTinyModel } from '../../support/tiny-model';
import type { RunningServer } from '../../support/static-server';
import { launchProbe } from '../../proofreader/browser/launch-probe';
import type { RunningProbe } from '../../proofreader/browser/launch-probe';
import { bundleScript, startFolder } from '../../proofreader/browser/probe-extension';
import type { Noted, Probe } from './probe/background';

/** Software graphics: ten seconds to load, six tokens a second. One browser and one loaded model serve all tests. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = '.test-build/webllm-probe';
let server: RunningServer;
let extension: RunningProbe;

declare const probe: Probe;

beforeAll(async () => {
  await startFolder(folder, {
    background: { service_worker: 'background.js' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http://127.0.0.1:*",
    },
  });
  await bundleScript('tests/llm/browser/probe/background.ts', folder, 'background.js');
  await bundleScript('tests/llm/browser/probe/webllm.ts', folder, 'webllm.js', [webLlmAssets()]);
  server = await serveTinyModel();
  extension = await launchProbe(folder);
});
afterAll(() => Promise.all([extension.close(), server.close()]));

const wrong = 'We definately need alot more time, becuase the server is slow.';
const right = 'We definitely need a lot more time, because the server is slow.';

const request = (id: string): GenerateRequest => ({
  id,
  messages: [
    { role: 'system', content: 'You rewrite text. Reply with the rewritten text only.' },
    { role: 'user', content: `Make the text clearer. Keep its meaning.\n<text>\n${wrong}\n</text>` },
  ],
  maxTokens: 120,
  temperature: 0,
});

const start = (id: string): Promise<void> =>
  extension.worker().evaluate((asked) => probe.start(asked), request(id));
const notes = (id: string): Promise<readonly Noted[]> =>
  extension.worker().evaluate((run) => probe.events(run), id);
const isDone = (id: string): Promise<boolean> => extension.worker().evaluate((run) => probe.done(run), id);

async function until(id: string, enough: (events: readonly EngineEvent[]) => boolean): Promise<void> {
  await expect
    .poll(async () => enough((await notes(id)).map(({ event }) => event)) || (await isDone(id)), {
      timeout: 170_000,
      interval: 200,
    })
    .toBe(true);
}

async function finish(id: string): Promise<EngineEvent | undefined> {
  await expect.poll(() => isDone(id), { timeout: 170_000, interval: 200 }).toBe(true);
  return (await notes(id)).at(-1)?.event;
}

const deltas = (events: readonly EngineEvent[]): number =>
  events.filter(({ type }) => type === 'delta').length;

describe('the model engine in the service worker of real Chromium', () => {
  it('calls a model whose files are not there missing, and reaches nobody for them', async () => {
    await start('missing');
    expect(await finish('missing')).toMatchObject({ type: 'error', error: { code: 'model-missing' } });
    expect(server.requests).toEqual([]);
  });

  it('loads what is stored, streams the answer and signs it', async () => {
    const files = [
      'mlc-chat-config.json',
      'lib.wasm',
      'tokenizer.json',
      'tensor-cache.json',
      'params_shard_0.bin',
      'params_shard_1.bin',
      'params_shard_2.bin',
    ];
    await extension
      .worker()
      .evaluate(([origin, names]) => probe.store(origin, names), [server.origin, files] as const);
    await start('first');
    const last = await finish('first');
    expect(last).toMatchObject({
      type: 'done',
      text: right,
      finish: 'stop',
      stats: { model: 'tiny-fixer', device: 'gpu' },
    });
    const events = (await notes('first')).map(({ event }) => event);
    const phases = events.flatMap((event) => (event.type === 'loading' ? [event.progress.phase] : []));
    expect(phases.at(0)).toBe('loading');
    expect(phases).toContain('compiling');
    expect(phases.at(-1)).toBe('warming-up');
    expect(events.map((event) => (event.type === 'delta' ? event.text : '')).join('')).toBe(right);
    expect(server.requests).toHaveLength(files.length);
  });

  it('stops within one token, and the next request gets its own answer', async () => {
    await start('stopped');
    await start('next');
    await until('stopped', (events) => deltas(events) >= 5);
    const abortedAt = await extension.worker().evaluate((run) => probe.abort(run), 'stopped');
    expect(await finish('stopped')).toEqual({ type: 'error', error: { code: 'cancelled' } });
    const late = (await notes('stopped')).filter(({ event, at }) => event.type === 'delta' && at > abortedAt);
    expect(late.length).toBeLessThanOrEqual(1);
    expect(await finish('next')).toMatchObject({ type: 'done', text: right });
    const next = (await notes('next')).map(({ event }) => event);
    expect(next[0]).toEqual({ type: 'queued', position: 1 });
    expect(next.some(({ type }) => type === 'loading')).toBe(false);
  });

  it('survives a crash of the GPU process in the middle: loads anew, starts over, answers', async () => {
    await start('crashed');
    await until('crashed', (events) => deltas(events) >= 3);
    const browser = extension.context.browser();
    const session = await browser?.newBrowserCDPSession();
    await session?.send('Browser.crashGpuProcess');
    expect(await finish('crashed')).toMatchObject({ type: 'done', text: right });
    const events = (await notes('crashed')).map(({ event }) => event);
    expect(events.filter(({ type }) => type === 'restarted')).toEqual([
      { type: 'restarted', reason: 'device' },
    ]);
    expect(await extension.worker().evaluate(() => probe.state())).toMatchObject({ name: 'ready' });
  });

  it('ends with a clear error when the graphics memory runs out, and gives all of it back', async () => {
    await start('exhausted');
    await until('exhausted', (events) => deltas(events) >= 3);
    await extension.worker().evaluate(() => probe.exhaust());
    expect(await finish('exhausted')).toMatchObject({ type: 'error', error: { code: 'not-enough-memory' } });
    expect(await extension.worker().evaluate(() => probe.lossOfLastDevice())).toBe('destroyed');
    await start('afterwards');
    expect(await finish('afterwards')).toMatchObject({ type: 'done', text: right });
  });

  it('gives the graphics memory back of a model that does not load', async () => {
    await extension.worker().evaluate(() => probe.damage());
    await start('damaged');
    expect(await finish('damaged')).toMatchObject({ type: 'error', error: { code: 'model-missing' } });
    expect(await extension.worker().evaluate(() => probe.lossOfLastDevice())).toBe('destroyed');
  });
});
