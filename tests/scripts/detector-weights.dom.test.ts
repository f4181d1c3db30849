import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readWeights } from '../../tools/filter/weights';
import { decodeModel } from '../../src/filter/detector/model';

const weights = Buffer.from(readWeights());

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('the detector in %s', (folder) => {
  it('has its weights in a file of its own', () => {
    const shipped = readFileSync(join(folder, 'detector-weights.bin'));
    expect(shipped.equals(weights)).toBe(true);
    expect(decodeModel(new Uint8Array(shipped)).version).toMatch(/^[0-9a-f]+$/);
  });

  it('has them in no script, which would be read at every wake-up', () => {
    const start = weights.toString('base64').slice(0, 100);
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(start))).toEqual([]);
  });
});
