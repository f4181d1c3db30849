import { describe, expect, it, vi } from 'vitest';

import { readLines, readWrongSentence } from './neighbors';
import { proofread } from './real-proofreader';

// Setting the rules up takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const correct = async (text: string): Promise<string> => (await proofread(text)).text;

/** What becomes of each wrong sentence. */
async function judge(lines: readonly string[]) {
  const judged = [];
  for (const line of lines) {
    const { written, meant } = readWrongSentence(line);
    const corrected = await correct(written);
    const outcome = meant.includes(corrected) ? 'right' : corrected === written ? 'missed' : 'worse';
    judged.push({ line, corrected, outcome });
  }
  return judged;
}

describe('sentences that once became wrong', () => {
  it.each(readLines('once-broken.txt').map((line) => [line]))('%j stays', async (line) => {
    expect(await correct(line)).toBe(line);
  });
});

describe('their neighbors', () => {
  it('has ten right and ten wrong ones of each', () => {
    expect(readLines('right.txt').length).toBeGreaterThanOrEqual(370);
    expect(readLines('wrong.txt').length).toBeGreaterThanOrEqual(370);
  });

  it.each(readLines('right.txt').map((line) => [line]))('%j stays', async (line) => {
    expect(await correct(line)).toBe(line);
  });

  it('corrects at least 60 % of the wrong ones and makes none worse', async () => {
    const judged = await judge(readLines('wrong.txt'));
    expect(judged.filter(({ outcome }) => outcome === 'worse')).toEqual([]);
    expect(judged.filter(({ outcome }) => outcome === 'right').length / judged.length).toBeGreaterThanOrEqual(
      0.6,
    );
  });

  it('does as well on sentences written after the rules', async () => {
    const judged = await judge(readLines('held-out-wrong.txt'));
    expect(judged.filter(({ outcome }) => outcome === 'worse')).toEqual([]);
    expect(judged.filter(({ outcome }) => outcome === 'right').length / judged.length).toBeGreaterThanOrEqual(
      0.6,
    );
    const changed = [];
    for (const line of readLines('held-out-right.txt'))
      if ((await correct(line)) !== line) changed.push(line);
    expect(changed).toEqual([]);
  });

  it('leaves alone what was meant', async () => {
    const changed = [];
    for (const line of readLines('wrong.txt'))
      for (const meant of readWrongSentence(line).meant) {
        const corrected = await correct(meant);
        if (corrected !== meant) changed.push({ meant, corrected });
      }
    expect(changed).toEqual([]);
  });
});
