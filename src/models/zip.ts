import { AppFailure } from '../shared';
import type { ModelFile } from './types';

/** .ZIP File Format Specification (PKWARE APPNOTE 6.3): signatures and fixed lengths. */
const endOfDirectory = { signature: 0x06054b50, length: 22, longestComment: 65_535 };
const zip64Locator = { signature: 0x07064b50, length: 20 };
const zip64End = { signature: 0x06064b50, length: 56 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const localHeader = { signature: 0x04034b50, length: 30 };
const stored = 0;
const deflated = 8;
const inZip64 = 0xffffffff;

/** Files of a zip archive, stored or deflated; bodies are slices, read when opened. */
export async function zipEntries(archive: Blob): Promise<ModelFile[]> {
  const { offset, length } = await findDirectory(archive);
  const directory = await view(archive, offset, length);
  const entries: ModelFile[] = [];
  for (let at = 0; at + directoryEntry.length <= directory.byteLength;) {
    if (directory.getUint32(at, true) !== directoryEntry.signature) throw broken('its directory');
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const commentLength = directory.getUint16(at + 32, true);
    const path = new TextDecoder().decode(bytes(directory, at + directoryEntry.length, nameLength));
    const sizes = readSizes(directory, at, at + directoryEntry.length + nameLength, extraLength);
    const method = directory.getUint16(at + 10, true);
    const encrypted = (directory.getUint16(at + 8, true) & 1) === 1;
    if (!path.endsWith('/')) {
      if (encrypted || (method !== stored && method !== deflated)) throw broken(`${path}: method ${method}`);
      entries.push({
        path,
        size: sizes.whole,
        open: async () => {
          const head = await view(archive, sizes.offset, localHeader.length);
          if (head.getUint32(0, true) !== localHeader.signature) throw broken(path);
          const start =
            sizes.offset + localHeader.length + head.getUint16(26, true) + head.getUint16(28, true);
          const body = archive.slice(start, start + sizes.packed).stream();
          return method === stored ? body : body.pipeThrough(new DecompressionStream('deflate-raw'));
        },
      });
    }
    at += directoryEntry.length + nameLength + extraLength + commentLength;
  }
  return entries;
}

interface Sizes {
  readonly whole: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes and place of a file; those that do not fit into 32 bits are in the extra field 1, in this order. */
function readSizes(directory: DataView, at: number, extraAt: number, extraLength: number): Sizes {
  const values = [24, 20, 42].map((field) => directory.getUint32(at + field, true));
  for (let field = extraAt; field + 4 <= extraAt + extraLength;) {
    const id = directory.getUint16(field, true);
    const length = directory.getUint16(field + 2, true);
    let next = field + 4;
    if (id === 1) {
      for (const [index, value] of values.entries()) {
        if (value !== inZip64) continue;
        values[index] = Number(directory.getBigUint64(next, true));
        next += 8;
      }
    }
    field += 4 + length;
  }
  const [whole = 0, packed = 0, offset = 0] = values;
  return { whole, packed, offset };
}

async function findDirectory(archive: Blob): Promise<{ offset: number; length: number }> {
  const tail = Math.min(archive.size, endOfDirectory.length + endOfDirectory.longestComment);
  const start = archive.size - tail;
  const end = await view(archive, start, tail);
  for (let at = tail - endOfDirectory.length; at >= 0; at -= 1) {
    if (end.getUint32(at, true) !== endOfDirectory.signature) continue;
    const offset = end.getUint32(at + 16, true);
    const length = end.getUint32(at + 12, true);
    return offset === inZip64 || length === inZip64
      ? findZip64Directory(archive, start + at)
      : { offset, length };
  }
  throw broken('no directory');
}

async function findZip64Directory(archive: Blob, endAt: number): Promise<{ offset: number; length: number }> {
  const locator = await view(archive, endAt - zip64Locator.length, zip64Locator.length);
  if (locator.getUint32(0, true) !== zip64Locator.signature) throw broken('no zip64 locator');
  const end = await view(archive, Number(locator.getBigUint64(8, true)), zip64End.length);
  if (end.getUint32(0, true) !== zip64End.signature) throw broken('no zip64 directory');
  return { length: Number(end.getBigUint64(40, true)), offset: Number(end.getBigUint64(48, true)) };
}

async function view(archive: Blob, at: number, length: number): Promise<DataView> {
  if (at < 0 || at + length > archive.size) throw broken('it ends too early');
  return new DataView(await archive.slice(at, at + length).arrayBuffer());
}

const bytes = (data: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset + at, length);

const broken = (detail: string): AppFailure =>
  new AppFailure({ code: 'not-a-model', detail: `zip archive: ${detail}` });
