import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findProgram, thisMachine } from '../../scripts/programs';
import { formatTime } from '../../scripts/steps';

it.each([
  [0.04, '0.0 s'],
  [59.9, '59.9 s'],
  [59.97, '1 min 00 s'],
  [725.4, '12 min 05 s'],
  [3_600, '60 min 00 s'],
])('%d seconds are printed as %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});

describe('a program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inkognito-path-'));
    mkdirSync(join(folder, 'bin/chromium'), { recursive: true });
    for (const [name, mode] of [
      ['chromium', 0o644],
      ['brave', 0o755],
      ['edge', 0o755],
    ] as const) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), mode);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the first name that is a file that can be run, in any folder of PATH', () => {
    const find = (names: readonly string[], PATH: string | undefined): string | undefined =>
      findProgram(names, { ...thisMachine, environment: { PATH } });
    const path = `:${folder}/missing:${folder}/bin:${folder}`;
    expect(find(['chromium'], path)).toBeUndefined();
    expect(find(['chromium', 'edge', 'brave'], path)).toBe(join(folder, 'edge'));
    expect(find(['brave'], undefined)).toBeUndefined();
    expect(find(['brave'], '')).toBeUndefined();
  });
});
