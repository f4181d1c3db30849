import '../support/extension-globals';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { openPopupMemory, readComposition } from '../../src/pages/popup/memory';
import { markWipe, unmarkWipe } from '../../src/storage';
import { emptyComposition, type Composition } from '../../src/pages';

const composition: Composition = {
  request: { instruction: 'A note', tone: 'formal', length: 'long' },
  page: { text: 'Dear all', instruction: 'A note' },
};
const fail = (thrown: unknown): never => {
  throw thrown;
};

beforeEach(() => fakeBrowser.reset());

describe('what was entered in a popup', () => {
  it.each([
    [
      'everything',
      {
        ...composition,
        page: { text: 'Dear', id: 3, instruction: 'A', before: 'Deer' },
        made: 'A list',
        takenDraft: 'd1',
      },
    ],
    ['a request only', { request: composition.request }],
  ])('comes back: %s', async (_case, entered) => {
    await fakeBrowser.storage.session.set({ popup: entered });
    expect(await readComposition()).toEqual(entered);
  });

  it.each([
    ['a number for its instruction', { request: { ...composition.request, instruction: 5 } }],
    ['a text for its page', { ...composition, page: 'x' }],
    ['a page without its text', { ...composition, page: { instruction: 'A' } }],
    ['an unknown tone', { request: { ...composition.request, tone: 'rude' } }],
    ['no request', { page: composition.page }],
    ['no object', 'x'],
    ['nothing', null],
  ])('is nothing when what is stored has %s', async (_case, stored) => {
    await fakeBrowser.storage.session.set({ popup: stored });
    expect(await readComposition()).toEqual(emptyComposition);
  });
});

describe('a popup in a private window', () => {
  beforeEach(async () => {
    await fakeBrowser.windows.create({ incognito: true, focused: true });
  });

  it('shows nothing that was entered in another window', async () => {
    await fakeBrowser.storage.session.set({ popup: composition });
    const memory = await openPopupMemory(fail);
    expect(memory.composition.value).toEqual(emptyComposition);
    expect(memory.draft.value).toBeUndefined();
  });

  it('leaves nothing behind that another window could show', async () => {
    const memory = await openPopupMemory(fail);
    memory.remember(composition);
    expect(memory.composition.value).toEqual(composition);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('begins with nothing again when a wipe begins and when it ends, wherever it was begun', async () => {
    const memory = await openPopupMemory(fail);
    for (const moment of [markWipe, unmarkWipe]) {
      memory.remember(composition);
      memory.session.start(composition.request);
      expect(memory.draft.value).toMatchObject({ request: composition.request });
      const before = memory.wipes.value;
      await moment();
      expect(memory.composition.value).toEqual(emptyComposition);
      expect([memory.draft.value, memory.session.state()]).toEqual([undefined, undefined]);
      expect(memory.wipes.value).toBe(before + 1);
    }
  });
});
