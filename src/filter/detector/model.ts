import { Vocabulary } from './vocabulary';
import type { Shape, Weights } from './weights';

/** What stands at the head of the artefact, as JSON after its length in four bytes. */
export interface Header {
  readonly version: string;
  readonly shape: Shape;
  readonly entries: number;
  /** How many entries have a lexicon class. */
  readonly classed: number;
  readonly vectorStep: number;
  readonly linearStep: readonly number[];
  readonly calibration: readonly number[];
  readonly offsets: readonly number[];
  readonly tails: readonly number[];
  readonly thresholds: readonly number[];
}

export interface Model extends Weights {
  readonly version: string;
}

/** Reads what `encodeModel` of the trainer wrote; the order of the sections is the same there. */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)));
  const { shape, entries } = header;
  let at = 4 + headerLength;

  const hashes = new Int32Array(entries);
  let key = 0;
  for (let i = 0; i < entries; i += 1) {
    // Seven bits a byte, the lowest first; the high bit says that more follow.
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    key += step;
    hashes[i] = key;
  }
  const classes = new Uint8Array(entries);
  for (let i = 0; i < header.classed; i += 1, at += 3) classes[view.getUint16(at, true)] = bytes[at + 2] ?? 0;

  const codes = (length: number): Int8Array => {
    const part = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length;
    return part;
  };
  const floats = (length: number): Float32Array => {
    const part = new Float32Array(length);
    for (let i = 0; i < length; i += 1, at += 4) part[i] = view.getFloat32(at, true);
    return part;
  };
  const { dims, filters, hidden, heads, bits } = shape;
  return {
    version: header.version,
    shape,
    vocabulary: new Vocabulary(hashes, classes),
    vectorStep: header.vectorStep,
    linearStep: Float32Array.from(header.linearStep),
    calibration: Float32Array.from(header.calibration),
    offsets: Float32Array.from(header.offsets),
    tails: Float32Array.from(header.tails),
    thresholds: Float32Array.from(header.thresholds),
    vectors: codes(entries * dims),
    linear: codes(heads << bits),
    extra: floats(3 * dims),
    conv: floats(filters * 3 * dims),
    convBias: floats(filters),
    mix: floats(hidden * (filters + dims)),
    mixBias: floats(hidden),
    out: floats(heads * hidden),
    outBias: floats(heads),
  };
}
