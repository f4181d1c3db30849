import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backoffDelay, delay, parseRetryAfter } from '../../src/models/backoff';
import { createFileHasher } from '../../src/models/hashing';
import { createRateMeter } from '../../src/models/progress';
import { createQueue } from '../../src/shared';
import { campaign } from '../support/campaign';

describe('back-off', () => {
  it('doubles up to a minute, half of it by chance', () => {
    expect([0, 1, 2, 5, 6, 20].map((attempt) => backoffDelay(attempt, () => 0))).toEqual([
      500, 1_000, 2_000, 16_000, 30_000, 30_000,
    ]);
    expect([0, 1, 20].map((attempt) => backoffDelay(attempt, () => 1))).toEqual([1_000, 2_000, 60_000]);
  });

  it('waits at least as long as the server asks, within reason', () => {
    expect(backoffDelay(0, () => 0, 9_000)).toBe(9_000);
    expect(backoffDelay(0, () => 0, 1e9)).toBe(60_000);
  });

  it.each([
    [null, 0],
    ['3', 3_000],
    ['-3', 0],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
    ['nonsense', 0],
  ])('reads Retry-After %j', (header, expected) => {
    expect(parseRetryAfter(header, 10_000)).toBe(expected);
  });

  it('stops waiting when it is told to', async () => {
    const controller = new AbortController();
    const waiting = delay(1e6, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(delay(1e6, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});

describe('the rate', () => {
  it('is unknown at the start, then that of the last seconds', () => {
    const meter = createRateMeter();
    meter.add(0, 0);
    meter.add(500, 100);
    expect(meter.rate()).toBeUndefined();
    meter.add(2_000, 2_000);
    expect(meter.rate()).toBe(1_000);
    for (let second = 3; second <= 20; second += 1) meter.add(second * 1_000, 2_000 + (second - 2) * 50);
    expect(meter.rate()).toBe(50);
  });
});

describe('hashes', () => {
  const hex = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex');

  it('are those of the whole, however it arrives and however often the hasher is put away', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }),
        fc.func(fc.boolean()),
        async (chunks, putAway) => {
          const whole = Buffer.concat(chunks);
          const expected = { size: whole.byteLength, gitOid: gitOid(whole), md5: hex('md5', whole) };
          let hasher = await createFileHasher(expected);
          for (const [at, chunk] of chunks.entries()) {
            hasher.update(chunk);
            if (putAway(at)) hasher = await createFileHasher(expected, structuredClone(hasher.save()));
          }
          expect(hasher.finish()).toEqual({ sha256: hex('sha256', whole) });
        },
      ),
      campaign({ short: 100, long: 5_000 }),
    );
  });

  const gitOid = (bytes: Buffer): string =>
    hex('sha1', Buffer.concat([Buffer.from(`blob ${bytes.byteLength}\0`), bytes]));

  it.each(['sha256', 'gitOid', 'md5'] as const)('notice another byte by %s', async (kind) => {
    const bytes = Buffer.from('the bytes that were announced');
    const hashes = { sha256: hex('sha256', bytes), gitOid: gitOid(bytes), md5: hex('md5', bytes) };
    const expected = { size: bytes.byteLength, [kind]: hashes[kind] };
    const same = await createFileHasher(expected);
    same.update(bytes);
    expect(same.finish().mismatch).toBeUndefined();
    const other = await createFileHasher(expected);
    other.update(Buffer.from('the bytes that were announceD'));
    expect(other.finish().mismatch).toContain(hashes[kind]);
  });
});

describe('the queue', () => {
  it('keeps the order and goes on after a failure', async () => {
    const queue = createQueue();
    const seen: number[] = [];
    const run = (number: number, wait: Promise<void>) =>
      queue(async () => {
        await wait;
        seen.push(number);
        if (number === 2) throw new Error('two');
      });
    const results = await Promise.allSettled([
      run(1, new Promise((resolve) => setImmediate(resolve))),
      run(2, Promise.resolve()),
      run(3, Promise.resolve()),
    ]);
    expect(seen).toEqual([1, 2, 3]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
