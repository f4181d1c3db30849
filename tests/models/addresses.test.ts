import { resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isAllowed } from '../../src/models';
import { parseAddress } from '../../src/models/source';
import { connectSources } from '../../src/shared';
import { serveModel, type FaultyModelServer } from '../support/faulty-model-server';
import { createBench } from './support/library';

describe('addresses', () => {
  it.each([
    ['mlc-ai/Qwen3-1.7B-q4f16_1-MLC', 'mlc-ai/Qwen3-1.7B-q4f16_1-MLC', 'main'],
    [
      'https://huggingface.co/mlc-ai/SmolLM2-360M-Instruct-q4f16_1-MLC/',
      'mlc-ai/SmolLM2-360M-Instruct-q4f16_1-MLC',
      'main',
    ],
    ['https://huggingface.co/me/model/tree/v2', 'me/model', 'v2'],
    ['https://huggingface.co/me/model/resolve/abc/', 'me/model', 'abc'],
    ['https://huggingface.co/me/model/blob/main/mlc-chat-config.json', 'me/model', 'main'],
  ])('%s is a repository of the hub', (address, repository, revision) => {
    expect(parseAddress(address)).toMatchObject({
      ok: true,
      value: { host: 'huggingface.co', repository, revision },
    });
  });

  it.each([
    ['http://127.0.0.1:8080/models/tiny', 'http://127.0.0.1:8080/models/tiny/resolve/main/', 'tiny'],
    ['http://localhost:9/', 'http://localhost:9/resolve/main/', 'localhost:9'],
    ['http://127.0.0.1:8080/x/resolve/v3', 'http://127.0.0.1:8080/x/resolve/v3/', 'x'],
  ])('%s is a folder on this machine', (address, base, name) => {
    expect(parseAddress(address)).toMatchObject({ ok: true, value: { base, name } });
    expect(parseAddress(address)).not.toHaveProperty('value.repository');
  });

  it.each(['', 'nonsense', 'file:///etc/passwd', 'ftp://127.0.0.1/x', 'javascript:alert(1)'])(
    '%j is none',
    (address) => {
      expect(parseAddress(address)).toMatchObject({ ok: false, error: { code: 'host-not-allowed' } });
    },
  );
});

describe('hosts', () => {
  it.each([
    'https://huggingface.co/x',
    'https://cas-bridge.xethub.hf.co/x?sig=1',
    'https://cdn-lfs.huggingface.co/x',
    'https://raw.githubusercontent.com/mlc-ai/x',
    'http://localhost:1234/x',
    'http://127.0.0.1/x',
  ])('%s is allowed', (address) => {
    expect(isAllowed(address, connectSources)).toBe(true);
  });

  it.each([
    'http://huggingface.co/x',
    'https://huggingface.co.evil.example/x',
    'https://evilhuggingface.co/x',
    'https://hf.co/x',
    'https://xhf.co/x',
    'https://127.0.0.1/x',
    'http://127.0.0.1.evil.example/x',
    'http://10.0.0.1:80/x',
    'https://huggingface.co:8443/x',
    'https://huggingface.co@evil.example/x',
    'not an address',
  ])('%s is not', (address) => {
    expect(isAllowed(address, connectSources)).toBe(false);
  });
});

describe('adding a model by address', () => {
  let server: FaultyModelServer;
  beforeEach(async () => {
    server = await serveModel(resolve('tests/fixtures/models/tiny-fixer'));
  });
  afterEach(() => server.close());

  it.each<[string, { address: string; library?: string }]>([
    ['the model’s host', { address: 'https://models.example.org/tiny' }],
    ['the library’s host', { address: 'http://127.0.0.1:1/x', library: 'https://evil.example/lib.wasm' }],
  ])('refuses %s before a single request', async (_name, request) => {
    const { library, ledger } = createBench();
    expect(await library.addByAddress(request)).toMatchObject({
      ok: false,
      error: { code: 'host-not-allowed' },
    });
    expect(ledger).toEqual([]);
  });

  it.each<[string, (server: FaultyModelServer) => void]>([
    ['no config', (s) => s.replace('mlc-chat-config.json', undefined)],
    ['no index', (s) => s.replace('tensor-cache.json', undefined)],
    ['a config that is not JSON', (s) => s.replace('mlc-chat-config.json', Buffer.from('<html>'))],
    ['a config of something else', (s) => s.replace('mlc-chat-config.json', Buffer.from('{"a":1}'))],
    ['an index without shards', (s) => s.replace('tensor-cache.json', Buffer.from('{"records":[]}'))],
    [
      'a path that leads out of its folder',
      (s) => s.replace('tensor-cache.json', Buffer.from('{"records":[{"dataPath":"../../x","nbytes":1}]}')),
    ],
    [
      'an address in place of a path',
      (s) =>
        s.replace(
          'tensor-cache.json',
          Buffer.from('{"records":[{"dataPath":"https://evil.example/x","nbytes":1}]}'),
        ),
    ],
    ['no library', (s) => s.replace('lib.wasm', undefined)],
  ])('refuses what has %s', async (_name, spoil) => {
    spoil(server);
    const { library } = createBench();
    expect(await library.addByAddress({ address: server.address })).toMatchObject({
      ok: false,
      error: { code: 'not-a-model' },
    });
    expect((await library.list()).every(({ origin }) => origin === 'catalogue')).toBe(true);
  });

  it('refuses a tokenizer that WebLLM cannot read', async () => {
    const config = JSON.parse(String(server.files.get('mlc-chat-config.json'))) as Record<string, unknown>;
    server.replace(
      'mlc-chat-config.json',
      Buffer.from(JSON.stringify({ ...config, tokenizer_files: ['vocab.txt'] })),
    );
    const { library } = createBench();
    expect(await library.addByAddress({ address: server.address })).toMatchObject({
      ok: false,
      error: { code: 'model-incompatible' },
    });
  });

  it('takes the library from where it is said to be', async () => {
    server.replace('other.wasm', server.files.get('lib.wasm'));
    server.replace('lib.wasm', undefined);
    server.manifest = false;
    const { library } = createBench();
    const at = `${server.address}/resolve/main/other.wasm`;
    expect(await library.addByAddress({ address: server.address, library: at, name: 'Mine' })).toMatchObject({
      ok: true,
      value: { name: 'Mine' },
    });
    await library.download('tiny-fixer');
    await library.settled();
    expect(await library.selected()).toMatchObject({ ok: true });
  });

  it('keeps two models of one name apart, and one address once', async () => {
    const { library } = createBench();
    const first = await library.addByAddress({ address: server.address });
    const second = await library.addByAddress({ address: `${server.origin}/elsewhere/tiny-fixer` });
    const again = await library.addByAddress({ address: server.address });
    expect([first, second, again]).toMatchObject([
      { value: { id: 'tiny-fixer' } },
      { value: { id: 'tiny-fixer-2' } },
      { value: { id: 'tiny-fixer' } },
    ]);
  });

  it('writes every request into the ledger before it leaves, without its query', async () => {
    const { library, ledger } = createBench();
    await library.addByAddress({ address: server.address });
    expect(ledger.map(({ reason }) => reason)).toEqual(ledger.map(() => 'model-check'));
    expect(ledger.map(({ path }) => path.split('/').at(-1))).toEqual([
      'inkognito-manifest.json',
      'mlc-chat-config.json',
      'tensor-cache.json',
    ]);
    expect(ledger.every(({ bytes, modelId }) => bytes > 0 && modelId === 'tiny-fixer')).toBe(true);
  });
});
