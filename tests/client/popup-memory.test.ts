import '../support/extension-globals';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { openPopupMemory } from '../../src/client/pages/popup-memory';
import { emptyComposition, type Composition } from '../../src/ui/pages';

const composition: Composition = {
  request: { instruction: 'A note', tone: 'formal', length: 'long' },
  page: { text: 'Dear all', instruction: 'A note' },
};
const fail = (thrown: unknown): never => {
  throw thrown;
};

beforeEach(() => fakeBrowser.reset());

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
});
