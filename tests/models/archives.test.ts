import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

import { afterAll, describe, expect, it } from 'vitest';

import { fromFiles } from '../../src/models';
import { tarEnd, tarHeader, tarPadding } from '../../src/models/tar';

const folder = mkdtempSync(join(tmpdir(), 'inkognito-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contents: Readonly<Record<string, Buffer>> = {
  'model/a.json': Buffer.from('{"a":1}'),
  'model/empty.bin': Buffer.alloc(0),
  'model/weights.bin': Buffer.alloc(100_000, 'weights'),
};

async function read(archive: Buffer, name: string): Promise<Record<string, Buffer>> {
  const files = await fromFiles([new File([new Uint8Array(archive)], name)]);
  const found = files.map(async (file): Promise<[string, Buffer]> => {
    const bytes = Buffer.from(await new Response(await file.open()).arrayBuffer());
    expect(bytes.byteLength).toBe(file.size);
    return [file.path, bytes];
  });
  return Object.fromEntries(await Promise.all(found));
}

const ourTar = (): Buffer =>
  Buffer.concat([
    ...Object.entries(contents).flatMap(([path, bytes]) => [
      tarHeader(path, bytes.byteLength),
      bytes,
      tarPadding(bytes.byteLength),
    ]),
    tarEnd(),
  ]);

describe('tar', () => {
  it('comes back as it went', async () => {
    expect(await read(ourTar(), 'model.tar')).toEqual(contents);
  });

  it('is what the system’s tar reads and writes', async () => {
    const path = join(folder, 'ours.tar');
    writeFileSync(path, ourTar());
    expect(spawnSync('tar', ['-xf', path, '-C', folder]).status).toBe(0);
    for (const [name, bytes] of Object.entries(contents))
      expect(readFileSync(join(folder, name))).toEqual(bytes);
    const theirs = join(folder, 'theirs.tar');
    expect(spawnSync('tar', ['--format=ustar', '-cf', theirs, '-C', folder, './model']).status).toBe(0);
    expect(await read(readFileSync(theirs), 'theirs.tar')).toEqual(contents);
  });

  it('of other bytes is refused', async () => {
    const archive = ourTar();
    archive[5] = 0x58;
    await expect(fromFiles([new File([new Uint8Array(archive)], 'x.tar')])).rejects.toThrow('not-a-model');
  });
});

describe('zip', () => {
  it.each([
    ['stored', false],
    ['deflated', true],
  ])('%s is read', async (_name, deflate) => {
    expect(await read(zip(contents, deflate), 'model.zip')).toEqual(contents);
  });

  it('with a comment behind its directory is read', async () => {
    expect(await read(zip(contents, true, 'made by hand'), 'model.ZIP')).toEqual(contents);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['something else', Buffer.alloc(5_000, 'no')],
    ['half of one', zip(contents, true).subarray(0, 300)],
  ])('that is %s is refused', async (_name, bytes) => {
    await expect(fromFiles([new File([new Uint8Array(bytes)], 'x.zip')])).rejects.toThrow('not-a-model');
  });
});

function zip(files: Readonly<Record<string, Buffer>>, deflate: boolean, comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const body = deflate ? deflateRawSync(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(body.byteLength, 14);
    common.writeUInt32LE(bytes.byteLength, 18);
    common.writeUInt16LE(name.byteLength, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), common, name, body);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name);
    offset += 4 + 26 + name.byteLength + body.byteLength;
  }
  const length = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]);
}
