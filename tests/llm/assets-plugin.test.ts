import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { webLlmAssets } from '../../scripts/webllm-assets-plugin';

const id = '/node_modules/@mlc-ai/web-llm/lib/index.js';

interface Emitted {
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** Runs the plugin's transform the way the bundler does. */
function transform(code: string, file = id): { code: string | undefined; emitted: Emitted[] } {
  const emitted: Emitted[] = [];
  const context = {
    emitFile: (asset: Emitted) => emitted.push(asset),
    error(message: string): never {
      throw new Error(message);
    },
  };
  const { transform: hook } = webLlmAssets();
  if (typeof hook !== 'function') throw new Error('the plugin has no transform');
  const result: unknown = Reflect.apply(hook, context, [code, file]);
  if (result === undefined || result === null) return { code: undefined, emitted };
  return { code: String(Reflect.get(Object(result), 'code')), emitted };
}

describe('the WebAssembly files inside web-llm', () => {
  it('become files of the extension: two of them, real WebAssembly', async () => {
    const whole = await readFile('node_modules/@mlc-ai/web-llm/lib/index.js', 'utf8');
    const { code, emitted } = transform(whole);
    expect(emitted).toHaveLength(2);
    for (const { fileName, source } of emitted) {
      expect(code).toContain(`wasmBinaryFile="/${fileName}"`);
      expect(WebAssembly.validate(Uint8Array.from(source))).toBe(true);
    }
    expect(whole.length).toBeGreaterThan(6_000_000);
    expect(code?.length).toBeLessThan(1_300_000);
    expect(code).not.toMatch(/[A-Za-z0-9+/]{100000}/);
  });

  it('stop the build with a clear message when web-llm looks different', () => {
    expect(() => transform('export const nothing = 1;')).toThrow(
      '@mlc-ai/web-llm has changed: found 0 inlined binaries',
    );
  });

  it('leave other modules alone', () => {
    expect(transform('export const other = 1;', '/src/other.ts')).toEqual({ code: undefined, emitted: [] });
  });
});
