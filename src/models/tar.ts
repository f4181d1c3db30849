import { AppFailure } from '../shared';
import type { ModelFile } from './types';

/** POSIX ustar (IEEE Std 1003.1-1988): headers of 512 bytes, bodies padded to 512. */
const block = 512;
const sizeField = { at: 124, length: 12 };
const largestOctal = 8 ** 11 - 1;

/** Regular files of an uncompressed tar archive; bodies are slices, read when opened. */
export async function tarEntries(archive: Blob): Promise<ModelFile[]> {
  const entries: ModelFile[] = [];
  for (let at = 0; at + block <= archive.size;) {
    const header = new Uint8Array(await archive.slice(at, at + block).arrayBuffer());
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(text(header, sizeField.at, sizeField.length).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || checksum(header) !== Number.parseInt(text(header, 148, 8).trim(), 8)) {
      throw new AppFailure({ code: 'not-a-model', detail: `not a tar archive at byte ${at}` });
    }
    const prefix = text(header, 345, 155);
    const path = (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100);
    const body = archive.slice(at + block, at + block + size);
    const type = header[156];
    if (type === 0 || type === 0x30) {
      entries.push({ path: path.replace(/^\.\//, ''), size, open: () => Promise.resolve(body.stream()) });
    }
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}

function text(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

/** Sum of the header's bytes with its own field as spaces. */
const checksum = (header: Uint8Array): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);

/** Header of a regular file; times and owners are left at zero, so that the same files give the same archive. */
export function tarHeader(path: string, size: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path);
  if (name.byteLength > 100 || size > largestOctal) {
    throw new AppFailure({ code: 'storage-failed', detail: `${path} does not fit into a tar archive` });
  }
  const header = new Uint8Array(block);
  const put = (at: number, value: string): void => header.set(new TextEncoder().encode(value), at);
  header.set(name);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(sizeField.at, `${size.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0');
  put(156, '0');
  put(257, 'ustar\0');
  put(263, '00');
  put(148, `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** Zeros that fill the last block of a body. */
export const tarPadding = (size: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array((block - (size % block)) % block);

export const tarEnd = (): Uint8Array<ArrayBuffer> => new Uint8Array(2 * block);
