import { describe, expect, it } from 'vitest';

import { createRouter, type Handlers } from '../../src/messaging';
import { ok } from '../../src/shared';

const self = { id: 'me', baseUrl: 'chrome-extension://me/' };
const page = { id: 'me', url: 'https://example.org/', tab: { id: 1 } as never };
const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };

/** @param closed requests wait until `admit` is called */
function setUp(closed = false) {
  const calls: string[] = [];
  const record =
    <Reply>(name: string, reply: Reply) =>
    (): Promise<{ ok: true; value: Reply }> => {
      calls.push(name);
      return Promise.resolve({ ok: true, value: reply });
    };
  const handlers: Handlers = {
    'site.policy': (_, sender) => Promise.resolve(ok({ origin: sender.url ?? '', state: 'ask' as const })),
    'site.awaiting': record('site.awaiting', null),
    'site.awaitingOver': record('site.awaitingOver', null),
    'site.set': record('site.set', 'ask' as const),
    'site.setHistory': record('site.setHistory', null),
    'site.remove': record('site.remove', null),
    'models.open': record('models.open', null),
    'window.text': record('window.text', { action: 'fix', text: 'a text' } as const),
    'models.list': record('models.list', []),
    'models.add': () => Promise.reject(new Error('broken')),
    'models.act': record('models.act', null),
    'models.reload': record('models.reload', null),
    'models.checkForUpdate': record('models.checkForUpdate', null),
    'models.update': record('models.update', null),
    'power.changed': record('power.changed', null),
    'engine.load': record('engine.load', null),
    'engine.unload': record('engine.unload', null),
    wipe: record('wipe', {
      bytesFreed: 0,
      databases: 0,
      caches: 0,
      files: 0,
      storageItems: 0,
      refused: [],
      permissions: 0,
    }),
  };
  let admit = (): void => {};
  const admitted = new Promise<void>((resolve) => {
    admit = resolve;
  });
  if (!closed) admit();
  return { router: createRouter(self, handlers, () => admitted), calls, admit };
}

const request = (name: string, params: unknown = {}) => ({ inkognito: 'request', name, params });

describe('what a sender may ask', () => {
  it('lets a page ask about its own site only', async () => {
    const { router } = setUp();
    expect(await router.handle(request('site.policy'), page)).toEqual(
      ok({ origin: 'https://example.org/', state: 'ask' }),
    );
    expect(
      await router.handle(request('site.policy', { origin: 'https://bank.example' }), page),
    ).toMatchObject({
      ok: false,
      error: { code: 'message-refused' },
    });
  });

  it.each(['site.awaiting', 'site.awaitingOver', 'site.set', 'site.setHistory', 'site.remove'])(
    'refuses %s from a page',
    async (name) => {
      const { router, calls } = setUp();
      const params = { origin: 'https://example.org', state: 'on', on: true };
      expect(await router.handle(request(name, params), page)).toMatchObject({
        ok: false,
        error: { code: 'message-refused' },
      });
      expect(calls).toEqual([]);
    },
  );

  it.each([
    ['no origin', { origin: 'example.org', state: 'on' }],
    ['an address with a path', { origin: 'https://example.org/mail', state: 'on' }],
    ['a state that does not exist', { origin: 'https://example.org', state: 'always' }],
    ['more than a choice', { origin: 'https://example.org', state: 'on', history: true }],
  ])('refuses %s as the choice for a site', async (_case, params) => {
    const { router, calls } = setUp();
    expect(await router.handle(request('site.set', params), popup)).toMatchObject({
      ok: false,
      error: { code: 'message-refused' },
    });
    expect(calls).toEqual([]);
  });

  it.each(['models.list', 'models.add', 'models.act', 'engine.load', 'engine.unload', 'wipe'])(
    'refuses %s from a page',
    async (name) => {
      const { router, calls } = setUp();
      const reply = await router.handle(
        request(name, { address: 'http://localhost:1', id: 'x', act: 'remove' }),
        page,
      );
      expect(reply).toMatchObject({ ok: false, error: { code: 'message-refused' } });
      expect(calls).toEqual([]);
    },
  );

  it('serves the extension’s own pages', async () => {
    const { router, calls } = setUp();
    expect(await router.handle(request('wipe'), popup)).toMatchObject({ ok: true });
    expect(calls).toEqual(['wipe']);
  });

  it.each([
    ['another extension', { ...popup, id: 'other' }],
    [
      'a page that only looks like ours',
      { id: 'me', url: 'https://chrome-extension.example/me/', tab: { id: 1 } as never },
    ],
    ['a sender without an address', { id: 'me' }],
  ])('refuses %s', async (_, sender) => {
    const { router, calls } = setUp();
    expect(await router.handle(request('wipe'), sender)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });
});

describe('a request that comes while an interrupted wipe is finished', () => {
  it('waits, and is refused at once where it would be refused anyway', async () => {
    const { router, calls, admit } = setUp(true);
    expect(await router.handle(request('wipe'), page)).toMatchObject({ ok: false });
    const listed = router.handle(request('models.list'), popup);
    await Promise.resolve();
    expect(calls).toEqual([]);
    admit();
    expect(await listed).toEqual(ok([]));
    expect(calls).toEqual(['models.list']);
  });
});

describe('what a request must look like', () => {
  it.each([
    ['an unknown name', request('history.read')],
    ['a name from the prototype', request('constructor')],
    ['unknown parameters', request('models.act', { id: 'x', act: 'remove', force: true })],
    ['a wrong type', request('models.act', { id: 7, act: 'remove' })],
    ['an act that does not exist', request('models.act', { id: 'x', act: 'format' })],
  ])('refuses %s', async (_, message) => {
    const { router, calls } = setUp();
    expect(await router.handle(message, popup)).toMatchObject({
      ok: false,
      error: { code: 'message-refused' },
    });
    expect(calls).toEqual([]);
  });

  it.each([undefined, null, 'hello', 7, [], { type: 'other' }])('leaves %s to others', (message) => {
    expect(setUp().router.handle(message, popup)).toBeUndefined();
  });

  it('answers a failing handler with an error, not with silence', async () => {
    const { router } = setUp();
    expect(
      await router.handle(request('models.add', { address: 'http://localhost:1' }), popup),
    ).toMatchObject({
      ok: false,
      error: { code: 'unexpected', detail: 'Error: broken' },
    });
  });
});
