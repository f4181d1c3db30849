import { createHash } from 'node:crypto';

import type { Plugin } from 'vite';

const inlined = new RegExp(
  String.raw`wasmBinaryFile="data:application/octet-stream;base64,([A-Za-z0-9+/=]+)";` +
    String.raw`if\(!isDataURI\(wasmBinaryFile\)\)\{wasmBinaryFile=locateFile\(wasmBinaryFile\);\}`,
  'g',
);
const readInlined =
  'function getBinaryPromise(binaryFile){return Promise.resolve().then(()=>getBinarySync(binaryFile))}';
const readAsset =
  'function getBinaryPromise(binaryFile){return fetch(new URL(binaryFile,globalThis.location.origin))' +
  '.then(response=>response.arrayBuffer()).then(buffer=>new Uint8Array(buffer))}';

/** The tokenizer's and the grammar's WebAssembly. */
const expectedBinaries = 2;

/**
 * Takes the two WebAssembly files that @mlc-ai/web-llm carries as base64 inside its script (5.6 of 6.8 MB) out into
 * files of the extension, which are read when a model is loaded. The background script would otherwise be parsed in
 * full at every wake-up of the worker. There is no other build of the package: tests/scripts/webllm-assets.test.ts.
 */
export function webLlmAssets(): Plugin {
  return {
    name: 'webllm-assets',
    transform(code, id) {
      if (!id.includes('@mlc-ai/web-llm/lib/index.js')) return undefined;
      let count = 0;
      const slim = code
        .replace(inlined, (_whole, base64: string) => {
          count += 1;
          const source = Buffer.from(base64, 'base64');
          const fileName = `webllm/${createHash('sha256').update(source).digest('hex').slice(0, 12)}.wasm`;
          this.emitFile({ type: 'asset', fileName, source });
          return `wasmBinaryFile="/${fileName}";`;
        })
        .replaceAll(readInlined, readAsset);
      const readers = slim.split(readAsset).length - 1;
      if (count !== expectedBinaries || readers !== expectedBinaries) {
        this.error(
          `@mlc-ai/web-llm has changed: found ${count} inlined binaries and ${readers} readers, ` +
            `expected ${expectedBinaries} of each`,
        );
      }
      return { code: slim, map: null };
    },
  };
}
