import { createHash } from 'node:crypto';

import type { Header } from '../../../src/filter/detector/model';
import type { TrainableNetwork } from './network';
import type { Words } from './words';

interface Quantised {
  readonly codes: Int8Array;
  readonly step: number;
}

/** Codes -127..127; what lies beyond `clip` standard deviations is cut, so that the rest keeps its resolution. */
function quantise(values: Float32Array, clip: number): Quantised {
  let squares = 0;
  let count = 0;
  for (const x of values)
    if (x !== 0) {
      squares += x * x;
      count += 1;
    }
  const step = Math.max((Math.sqrt(squares / Math.max(1, count)) * clip) / 127, 1e-9);
  return { codes: Int8Array.from(values, (x) => Math.max(-127, Math.min(127, Math.round(x / step)))), step };
}

/** The token vectors as the runtime needs them: projected, with the class's part added. */
function bakeVectors(net: TrainableNetwork, words: Words): Float32Array {
  const { dims } = net.shape;
  const baked = new Float32Array(words.hashes.length * dims);
  for (let entry = 0; entry < words.hashes.length; entry += 1)
    for (let d = 0; d < dims; d += 1) {
      let sum = net.classes.value[(words.classes[entry] ?? 0) * dims + d] ?? 0;
      for (let s = 0; s < net.sourceDims; s += 1)
        sum +=
          (net.project.value[d * net.sourceDims + s] ?? 0) * (words.vectors[entry * net.sourceDims + s] ?? 0);
      baked[entry * dims + d] = sum;
    }
  return baked;
}

const varint = (value: number, into: number[]): void => {
  let rest = value;
  while (rest >= 128) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
};

/** Calibration and thresholds; identity and 1/2 for a model that is yet to be calibrated. */
export interface Tuning {
  readonly calibration: readonly number[];
  readonly offsets: readonly number[];
  readonly tails: readonly number[];
  readonly thresholds: readonly number[];
}

/** The artefact's bytes; `decodeModel` of the detector reads them. Same network, same bytes. */
export function encodeModel(net: TrainableNetwork, words: Words, tuning: Tuning): Uint8Array {
  const { dims, heads } = net.shape;
  // The decoder keeps the first entry of a key; sorted by key, the steps between keys fit in one or two bytes.
  const order = Array.from(words.hashes, (hash, entry) => ({ key: hash & 0xffffff, entry })).sort(
    (a, b) => a.key - b.key || a.entry - b.entry,
  );
  const unique = order.filter(({ key }, i) => i === 0 || key !== order[i - 1]?.key);
  const keys: number[] = [];
  let previous = 0;
  for (const { key } of unique) {
    varint(key - previous, keys);
    previous = key;
  }
  const classed: number[] = [];
  for (const [i, { entry }] of unique.entries()) {
    const kind = words.classes[entry] ?? 0;
    if (kind !== 0) classed.push(i & 255, i >> 8, kind);
  }
  const baked = bakeVectors(net, words);
  const vectors = quantise(
    Float32Array.from(unique.flatMap(({ entry }) => [...baked.subarray(entry * dims, (entry + 1) * dims)])),
    4,
  );
  const columns = Array.from({ length: heads }, (_, h) =>
    quantise(
      net.linear.filter((_, i) => i % heads === h),
      8,
    ),
  );
  const linear = Int8Array.from(net.linear, (_, i) => columns[i % heads]?.codes[Math.floor(i / heads)] ?? 0);
  const dense = [net.extra, net.conv, net.convBias, net.mix, net.mixBias, net.out, net.outBias];
  const sections = [
    Uint8Array.from(keys),
    Uint8Array.from(classed),
    new Uint8Array(vectors.codes.buffer),
    new Uint8Array(linear.buffer),
    ...dense.map(({ value }) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
  ];
  const digest = createHash('sha256');
  for (const section of sections) digest.update(section);
  const header: Header = {
    version: digest.digest('hex').slice(0, 12),
    shape: net.shape,
    entries: unique.length,
    classed: classed.length / 3,
    vectorStep: vectors.step,
    linearStep: columns.map(({ step }) => step),
    ...tuning,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Buffer.concat([length, head, ...sections]);
}
