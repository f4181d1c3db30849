import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

export const weightsFile = 'detector-weights.bin';

/** The weights inside what `npm run train:detector` wrote; the path is that of the module that holds them. */
export function readWeights(path: string): Buffer {
  const base64 = /'([A-Za-z0-9+/=]+)'/.exec(readFileSync(path, 'utf8'))?.[1];
  if (base64 === undefined) throw new Error(`${path} holds no weights`);
  return Buffer.from(base64, 'base64');
}

/** What stands in for shipped-weights.ts: the same two functions, over a file of the extension that is read once. */
const fromFile = `
let weights;
let reading;
export const shippedWeights = () => weights;
export const loadWeights = () =>
  (reading ??= fetch(new URL('/${weightsFile}', globalThis.location.origin))
    .then((response) => response.arrayBuffer())
    .then((bytes) => { weights = new Uint8Array(bytes); })
    .catch((error) => { reading = undefined; throw error; }));
`;

/** Takes the detector's weights out of the scripts into a file that is read when the first text is looked at. */
export function detectorWeights(): Plugin {
  return {
    name: 'detector-weights',
    transform(_code, id) {
      const [path = ''] = id.split('?');
      if (!path.endsWith('/src/filter/detector/shipped-weights.ts')) return undefined;
      const data = path.replace('shipped-weights.ts', 'model-data.ts');
      this.emitFile({ type: 'asset', fileName: weightsFile, source: readWeights(data) });
      return { code: fromFile, map: null };
    },
  };
}
