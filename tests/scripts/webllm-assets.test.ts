import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { webLlmAssets } from '../../scripts/webllm-assets-plugin';

const path = 'node_modules/@mlc-ai/web-llm/lib/index.js';
const published = readFileSync(path, 'utf8');
const inlined = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)/g;

/** What the plugin makes of a script, and the files that it takes out. */
function taken(code: string) {
  const files: Uint8Array[] = [];
  const { transform } = webLlmAssets();
  if (typeof transform !== 'function') throw new Error('no transform');
  const context = {
    emitFile: ({ source }: { source: Uint8Array }) => void files.push(source),
    error(message: string): never {
      throw new Error(message);
    },
  };
  const result: unknown = Reflect.apply(transform, context, [code, `/${path}`]);
  const slim = typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : '';
  return { files, slim };
}

describe('the script of WebLLM', () => {
  it('is published with two WebAssembly files as base64, most of its length, and without them as files', () => {
    const parts = Array.from(published.matchAll(inlined), ([, base64 = '']) => base64);
    expect(parts).toHaveLength(2);
    expect(parts.join('').length / published.length).toBeGreaterThan(0.75);
  });

  it('is built without them, and they are files of the extension', () => {
    const { files, slim } = taken(published);
    expect(slim.match(inlined)).toBeNull();
    expect(files.map((file) => Buffer.from(file.slice(0, 4)).toString('latin1'))).toEqual(['\0asm', '\0asm']);
  });

  it('stops the build when a new version carries them in another way', () => {
    expect(() => taken(published.replace('wasmBinaryFile="data:', 'binary="data:'))).toThrow('has changed');
  });
});
