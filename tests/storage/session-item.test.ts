import '../support/extension-globals';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { energyMemory } from '../../src/background/models';
import { createSessionItem } from '../../src/storage';

const { session } = fakeBrowser.storage;
const item = createSessionItem('count', v.object({ count: v.number() }));

beforeEach(() => fakeBrowser.reset());

describe('a value of the browser’s session', () => {
  it('is read as it was written, until it is removed', async () => {
    expect(await item.read()).toBeUndefined();
    await item.write({ count: 2 });
    expect(await item.read()).toEqual({ count: 2 });
    expect(await session.get('count')).toEqual({ count: { count: 2 } });
    await item.write(undefined);
    expect(await item.read()).toBeUndefined();
  });

  it.each([[null], ['text'], [{}], [{ count: '2' }]])('that is %j counts as none', async (stored) => {
    await session.set({ count: stored });
    expect(await item.read()).toBeUndefined();
  });
});

describe('what the battery saver keeps', () => {
  it('has the key and the shape of the versions before', async () => {
    await session.set({ energy: { saving: true, paused: ['a'] } });
    expect(await energyMemory.read()).toEqual({ saving: true, paused: ['a'] });
  });

  it('counts as nothing where it has another shape', async () => {
    await session.set({ energy: { saving: true } });
    expect(await energyMemory.read()).toBeUndefined();
  });
});
