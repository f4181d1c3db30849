import '../support/extension-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { App } from '../../src/background/app';
import { follow } from '../../src/background/follow';
import type { EngineNeeds, EngineState } from '../../src/engine';
import { chromeOffscreen, createBatteryWatch, createOffscreenDocument } from '../../src/offscreen';
import type { ModelState } from '../../src/models';
import { modelView } from './models/samples';

/** What the browser was told, and the ways to make things happen. */
function setUp() {
  const log: string[] = [];
  const offscreen: string[] = [];
  const listeners = {
    webllm: (_state: EngineState): void => {},
    instant: (_state: EngineState): void => {},
    library: (): void => {},
  };
  const current: { state: ModelState } = { state: { name: 'absent' } };
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void log.push(`badge '${text}'`),
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
    offscreen: {
      createDocument: async ({ reasons }: { reasons: readonly string[] }) =>
        void offscreen.push(reasons.join(' ')),
    },
  });
  Object.assign(fakeBrowser.runtime, { getContexts: () => Promise.resolve(offscreen) });
  const engine = (name: 'webllm' | 'instant', needs: EngineNeeds) => ({
    capabilities: { needs },
    subscribe(listener: (state: EngineState) => void) {
      listeners[name] = listener;
      return () => {};
    },
  });
  const app = {
    engines: [engine('webllm', 'model'), engine('instant', 'nothing')],
    library: {
      list: () => Promise.resolve([modelView({ state: current.state })]),
      subscribe(listener: () => void) {
        listeners.library = listener;
        return () => {};
      },
      forgetChecks: () => void log.push('forget checks'),
    },
    watchBattery: createBatteryWatch(
      () => createOffscreenDocument(chromeOffscreen()).ensure(),
      () => 0,
    ),
  } as unknown as App;
  const look = follow(app, { accept: () => false, refresh: () => void log.push('refresh') });
  return { log, offscreen, listeners, current, look };
}

let running: ReturnType<typeof setUp>;
beforeEach(() => {
  running = setUp();
});

describe('what follows from a change', () => {
  it('of an engine: open pages hear of it; given back memory means that the next load looks at every byte', () => {
    const { log, listeners } = running;
    listeners.webllm({ name: 'ready', queued: 0, running: false });
    listeners.instant({ name: 'idle' });
    expect(log).toEqual(['refresh', 'refresh']);
    listeners.webllm({ name: 'idle' });
    expect(log.slice(2)).toEqual(['refresh', 'forget checks']);
  });

  it('of a download: the toolbar button says how far it is, and somebody watches the battery', async () => {
    const { log, offscreen, current, look } = running;
    await look();
    expect(log).toEqual(["badge ''"]);
    expect(offscreen).toEqual([]);
    current.state = { name: 'downloading', bytesDone: 1, bytesTotal: 4 };
    await look();
    expect(log.slice(1)).toEqual(["badge '25%'"]);
    expect(offscreen).toEqual(['WORKERS BATTERY_STATUS']);
    current.state = { name: 'downloading', bytesDone: 2, bytesTotal: 4 };
    await look();
    // One document is enough.
    expect(offscreen).toHaveLength(1);
  });

  it('of the list: pages and button are told without being asked', async () => {
    const { log, current, listeners } = running;
    current.state = { name: 'paused', bytesDone: 1, bytesTotal: 4 };
    listeners.library();
    await expect.poll(() => log).toEqual(['refresh', "badge '❚❚'"]);
  });
});
