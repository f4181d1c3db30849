import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the trainer writes the detector's weights, and where the build takes them from. */
export const weightsFile = resolve('src/filter/detector/weights.bin');

export const readWeights = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(weightsFile));
