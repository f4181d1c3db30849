import { resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ModelLibrary, ModelState, ModelView } from '../../../src/engine/models';
import { serveModel, type FaultyModelServer } from '../../support/faulty-model-server';
import { createBench } from './support/library';

const folder = resolve('tests/fixtures/models/tiny-fixer');
let server: FaultyModelServer;
beforeEach(async () => {
  server = await serveModel(folder);
});
afterEach(() => server.close());

async function add(library: ModelLibrary, address = server.address): Promise<ModelView> {
  const added = await library.addByAddress({ address });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value;
}

async function stateOf(library: ModelLibrary, id: string): Promise<ModelState> {
  const view = (await library.list()).find((each) => each.id === id);
  if (!view) throw new Error(`${id} is not listed`);
  return view.state;
}

describe('a model on this machine’s own server', () => {
  it('is added, downloaded, chosen, and lies where WebLLM reads it', async () => {
    const { library, caches, ledger } = createBench();
    const view = await add(library);
    expect(view).toMatchObject({
      id: 'tiny-fixer',
      name: 'Tiny fixer',
      origin: 'address',
      host: new URL(server.origin).host,
      licence: 'MIT',
      contextTokens: 2048,
      state: { name: 'absent' },
      storedBytes: 0,
    });

    expect(await library.download(view.id)).toEqual({ ok: true, value: undefined });
    await library.settled();
    expect(await stateOf(library, view.id)).toEqual({ name: 'ready' });

    const selected = await library.selected();
    if (!selected.ok) throw new Error(JSON.stringify(selected.error));
    const { record } = selected.value;
    expect(record).toMatchObject({ model_id: 'tiny-fixer', overrides: { context_window_size: 2048 } });
    const wanted: [cache: string, url: string, file: string][] = [
      ['webllm/config', new URL('mlc-chat-config.json', record.model).href, 'mlc-chat-config.json'],
      ['webllm/model', new URL('tensor-cache.json', record.model).href, 'tensor-cache.json'],
      ['webllm/model', new URL('tokenizer.json', record.model).href, 'tokenizer.json'],
      ['webllm/model', new URL('params_shard_1.bin', record.model).href, 'params_shard_1.bin'],
      ['webllm/wasm', record.model_lib, 'lib.wasm'],
    ];
    const stored = wanted.map(([cache, url]) => caches.stored.get(cache)?.get(url)?.bytes);
    expect(stored).toEqual(wanted.map(([, , file]) => server.files.get(file)));
    expect(ledger.every(({ outcome }) => outcome === 'ok' || outcome === 'cancelled')).toBe(true);
    expect(ledger.map(({ host }) => host)).toEqual(ledger.map(() => new URL(server.origin).host));
  });
});
